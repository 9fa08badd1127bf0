import { findRelated } from '../graph/find-related.ts';
import { relatedReason } from './related-reason.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { Html } from '../html.ts';
import { milestoneNames } from '../model/milestones.ts';
import { plainText } from '../model/prose.ts';
import type { ReviewFinding } from '../model/review-finding.ts';
import type { Link } from '../model/web-link.ts';
import { factorsToHtml } from '../narrative/factors.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { speaker } from '../narrative/quote.ts';
import { drawsTimeline, timelineToHtml } from '../narrative/timeline.ts';
import { formatMoment, zoneLabel, formatDate } from '../time/format-moment.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import { incidentCard, type IncidentCardView } from './incident-card.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** Everything the narrative page shows, ready to be put in place. Parts that the incident does not have are empty or absent. */
export interface NarrativeView extends IncidentCardView {
  impact:
    | { sentence: string }
    | { measures: readonly { who: string; what: string; amount: string | undefined }[] }
    | undefined;
  hardest: string | undefined;
  detectedBy: string | undefined;
  severity: string | undefined;
  readers: string | undefined;
  teams: readonly { name: string; href: string }[];
  symptoms: readonly string[];
  milestones: readonly { label: string; text: string; otherwise: readonly string[] }[];
  zone: string;
  story: Html;
  contents: readonly { id: string; title: string }[];
  timeline: Html | undefined;
  factors: Html | undefined;
  findings: readonly { kind: ReviewFinding['kind']; label: string; items: readonly ReviewFinding[] }[];
  actions: readonly ActionRow[];
  themeUses: readonly { id: string; title: string; href: string; how: string; questions: readonly string[] }[];
  related: readonly { card: IncidentCardView; why: string }[];
  analyses: readonly { id: string; title: string; story: Html }[];
  links: readonly MarkedLink[];
  sources: readonly (MarkedLink & { note: string | undefined })[];
  corrections: readonly { date: string; what: string }[];
  held: readonly { date: string; audience: string; note: string | undefined }[];
  review: string | undefined;
  authorship: string | undefined;
  hasPlayback: boolean;
  edit: string | undefined;
  report: string | undefined;
  picture: string | undefined;
}

/** A link with a mark for readers who may not be able to follow it. */
export interface MarkedLink {
  title: string;
  url: string;
  mark: string;
}

export function narrativeView(incident: Incident, site: SiteView): NarrativeView {
  const { graph, words, href } = site;
  const { card, record, zone, day } = incident;
  const rendering = proseRendering(site, { file: incident.file, incident });
  const { context } = rendering;
  return {
    ...incidentCard(incident, site),
    impact:
      card.impact === undefined
        ? undefined
        : typeof card.impact === 'string'
          ? { sentence: card.impact }
          : { measures: card.impact.map(({ who, what, amount }) => ({ who, what, amount })) },
    hardest: card.hardest && words.hardest[card.hardest],
    detectedBy: card.detectedBy && words.detectedBy[card.detectedBy],
    severity: card.severity,
    readers: card.readers,
    teams: card.teams.flatMap((id) => {
      const team = graph.teams.get(id);
      return team ? [{ name: team.name, href: href(`teams/${id}/`) }] : [];
    }),
    symptoms: card.symptoms,
    milestones: milestoneNames.flatMap((name) => {
      const [first, ...others] = card.milestones[name] ?? [];
      if (!first) return [];
      const text = formatMoment(first.at, zone, day, words).full;
      return [
        {
          label: words.milestones[name],
          text,
          otherwise: others.map(
            ({ at, source }) => `${words.otherSource(source ?? '')} ${formatMoment(at, zone, day, words).full}`,
          ),
        },
      ];
    }),
    zone: zoneLabel(zone, words),
    story: proseToHtml(incident.prose.children, { ...rendering, context: { ...context, eventAnchors: true } }),
    contents: incident.prose.children.flatMap((node) =>
      node.type === 'heading' && node.depth <= 2 ? [{ id: node.id, title: plainText(node) }] : [],
    ),
    timeline:
      record.timeline.length > 0 && !drawsTimeline(incident.prose)
        ? timelineToHtml(resolveTimeline(record.timeline, zone, day), incident, context, 'anchors')
        : undefined,
    factors: record.factors.length > 0 ? factorsToHtml(record.factors, context) : undefined,
    findings: findingKinds.flatMap((kind) => {
      const items = record.findings.filter((finding) => finding.kind === kind);
      return items.length > 0 ? [{ kind, label: words.findingKinds[kind], items }] : [];
    }),
    actions: incident.actions.map((action) => actionRow(action, incident, site)),
    themeUses: Object.entries(card.themes).flatMap(([id, how]) => {
      const theme = graph.themes.get(id);
      return theme
        ? [{ id, title: theme.card.title, href: href(`themes/${id}/`), how, questions: theme.card.questions }]
        : [];
    }),
    related: findRelated(incident, graph, site.asOf).map(({ incident: other, because }) => ({
      card: incidentCard(other, site),
      why: relatedReason(because, site),
    })),
    analyses: incident.analyses.map((analysis) => ({
      id: analysis.id,
      title:
        analysis.card.title ??
        words.perspectiveOf(
          analysis.card.person === undefined ? analysis.card.role : speaker(analysis.card.person, context),
        ),
      story: proseToHtml(analysis.prose.children, proseRendering(site, { file: analysis.file, incident }, 4)),
    })),
    links: card.links.map((link) => markedLink(link, site)),
    sources: card.sources.map((source) => ({ ...markedLink(source, site), note: source.note })),
    corrections: card.corrections.map(({ on, what }) => ({ date: formatDate(on, words), what })),
    held: card.held.map(({ on, audience, note }) => ({ date: formatDate(on, words), audience, note })),
    review:
      card.review &&
      words.reviewed(card.review.on && formatMoment(card.review.on, zone, day, words).full, card.review.facilitator),
    authorship: card.authorship,
    hasPlayback: record.timeline.length > 0 || record.pauses.length > 0,
    edit: graph.settings.edit?.replaceAll('{path}', encodeURI(incident.file)),
    report: graph.settings.report
      ?.replaceAll('{title}', encodeURIComponent(card.title))
      .replaceAll(
        '{url}',
        encodeURIComponent(site.absolute(`incidents/${incident.id}/`) ?? href(`incidents/${incident.id}/`)),
      ),
    picture: card.picture === undefined ? undefined : context.picture(card.picture)?.src,
  };
}

/** Surprises first: they are why people read on. */
const findingKinds = ['surprise', 'learning', 'went-well', 'luck', 'disagreement', 'open-question'] as const;

function markedLink(link: Link, { words }: SiteView): MarkedLink {
  return { title: link.title, url: link.url, mark: words.access[link.access] };
}
