import { findRelated } from '../graph/find-related.ts';
import { relatedReason } from './related-reason.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { Html } from '../html.ts';
import { milestoneNames } from '../model/milestones.ts';
import { plainText, walkProse, type ProseRoot } from '../model/prose.ts';
import type { ReviewFinding } from '../model/review-finding.ts';
import type { Link } from '../model/web-link.ts';
import { drawBoth } from '../drawing/chart.ts';
import { drawTime } from '../drawing/time-picture.ts';
import { drawRail } from '../drawing/time-rail.ts';
import { phaseLengths, phaseNames } from '../graph/phases.ts';
import { toldAnchor } from '../narrative/event.ts';
import { factorsToHtml } from '../narrative/factors.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { speaker } from '../narrative/quote.ts';
import { drawsTimeline, eventAnchor, eventsTold, timelineToHtml } from '../narrative/timeline.ts';
import { formatDuration, formatSeconds } from '../time/duration.ts';
import { intervalOf } from '../time/interval.ts';
import { typeset } from '../words/typeset.ts';
import { formatMoment, zoneLabel, formatDate } from '../time/format-moment.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import { incidentTime } from './charts/incident-time.ts';
import { hasWalkthrough } from './has-walkthrough.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** Everything the narrative page shows, ready to be put in place. Parts that the incident does not have are empty or absent. */
export interface NarrativeView extends IncidentTile {
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
  /** Whether the turning points came in another order than the usual one. */
  outOfOrder: boolean;
  zone: string;
  story: Html;
  contents: readonly { id: string; title: string }[];
  /** Addresses of other hosts that the story links to, in order, for paper. */
  linksInStory: readonly string[];
  /** The course as a drawing, small beside the story and large below it. */
  course: { rail: Html; wide: Html; narrow: Html; phases: string } | undefined;
  /** The timeline with how many events it has; likewise the parts below. */
  timeline: { html: Html; count: number } | undefined;
  factors: { html: Html; count: number } | undefined;
  findings: FindingsView | undefined;
  /** How many improvement actions are in practice. */
  actionsDone: number;
  actions: readonly ActionRow[];
  themeUses: readonly { id: string; title: string; href: string; how: string; questions: readonly string[] }[];
  related: readonly { tile: IncidentTile; why: string }[];
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

/** What the review brought to light, by kind; `ours` says whether none, some or all of it is the writers' own reading. */
export interface FindingsView {
  groups: readonly { kind: ReviewFinding['kind']; label: string; items: readonly ReviewFinding[] }[];
  count: number;
  ours: 'none' | 'some' | 'all';
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
    ...incidentTile(incident, site),
    impact: card.impact === undefined ? undefined : impactOf(card.impact),
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
    outOfOrder: outOfOrder(incident),
    zone: zoneLabel(zone, words),
    story: proseToHtml(incident.prose.children, { ...rendering, context: { ...context, eventAnchors: true } }),
    contents: incident.prose.children.flatMap((node) =>
      node.type === 'heading' && node.depth <= 2
        ? [{ id: node.id, title: typeset(plainText(node), rendering.language) }]
        : [],
    ),
    linksInStory: linksOf(incident.prose),
    course: courseOf(incident, site),
    timeline:
      record.timeline.length > 0 && !drawsTimeline(incident.prose)
        ? {
            html: timelineToHtml(resolveTimeline(record.timeline, zone, day), incident, context, 'anchors'),
            count: record.timeline.length,
          }
        : undefined,
    factors:
      record.factors.length > 0
        ? { html: factorsToHtml(record.factors, context), count: record.factors.length }
        : undefined,
    findings: findingsOf(record.findings, site),
    actionsDone: incident.actions.filter(({ state }) => state === 'done').length,
    actions: incident.actions.map((action) => actionRow(action, incident, site)),
    themeUses: Object.entries(card.themes).flatMap(([id, how]) => {
      const theme = graph.themes.get(id);
      return theme
        ? [{ id, title: theme.card.title, href: href(`themes/${id}/`), how, questions: theme.card.questions }]
        : [];
    }),
    related: findRelated(incident, graph, site.asOf).map(({ incident: other, because }) => ({
      tile: incidentTile(other, site),
      why: relatedReason(because, site),
    })),
    analyses: incident.analyses.map((analysis) => ({
      id: analysis.id,
      title:
        analysis.card.title ??
        words.perspectiveOf(
          analysis.card.person === undefined ? analysis.card.role : speaker(analysis.card.person, context),
        ),
      story: proseToHtml(analysis.prose.children, {
        ...proseRendering(site, { file: analysis.file, incident }, 4),
        ids: `${analysis.id}:`,
      }),
    })),
    links: card.links.map((link) => markedLink(link, site)),
    sources: card.sources.map((source) => ({ ...markedLink(source, site), note: source.note })),
    corrections: card.corrections.map(({ on, what }) => ({ date: formatDate(on, words), what })),
    held: card.held.map(({ on, audience, note }) => ({ date: formatDate(on, words), audience, note })),
    review:
      card.review &&
      words.reviewed(card.review.on && formatMoment(card.review.on, zone, day, words).full, card.review.facilitator),
    authorship: card.authorship,
    hasPlayback: hasWalkthrough(incident),
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

/** The course as drawings. In the small one, what the story tells of leads to that place. */
function courseOf(incident: Incident, { words }: SiteView): NarrativeView['course'] {
  const picture = incidentTime(incident, words);
  if (!picture) return undefined;
  const told = new Map([...eventsTold(incident.prose)].map((id) => [`#${eventAnchor(id, 0)}`, `#${toldAnchor(id)}`]));
  return {
    rail: drawRail(picture, ({ href }) => told.get(href ?? ''), words.charts),
    ...drawBoth((room) => drawTime(picture, room, words.charts, (seconds) => formatSeconds(seconds, words))),
    phases: phaseLengths(incident)
      .flatMap((length, index) => {
        const name = phaseNames[index];
        return length.kind === 'known' && name
          ? [`${words.deck.phaseNames[name]}: ${formatDuration(length, words)}`]
          : [];
      })
      .join('; '),
  };
}

function linksOf(prose: ProseRoot): string[] {
  const links: string[] = [];
  walkProse(prose, (node) => {
    if (node.type === 'link' && /^https?:/i.test(node.url)) links.push(node.url);
    return undefined;
  });
  return links;
}

/** Whether a turning point stands before one that usually comes earlier. */
function outOfOrder({ card, zone, day }: Incident): boolean {
  const places = milestoneNames.flatMap((name) => {
    const moment = card.milestones[name]?.[0]?.at;
    const when = moment && intervalOf(moment, zone, day);
    return when ? [when] : [];
  });
  return places.some(({ to }, index) => to < (places[index - 1]?.from ?? -Infinity));
}

function impactOf(impact: NonNullable<Incident['card']['impact']>): NonNullable<NarrativeView['impact']> {
  if (typeof impact === 'string') return { sentence: impact };
  return { measures: impact.map(({ who, what, amount }) => ({ who, what, amount })) };
}

function findingsOf(findings: readonly ReviewFinding[], { words }: SiteView): FindingsView | undefined {
  if (findings.length === 0) return undefined;
  const ours = findings.filter((finding) => finding.ours).length;
  const noneOrAll = ours === 0 ? 'none' : 'all';
  return {
    groups: findingKinds.flatMap((kind) => {
      const items = findings.filter((finding) => finding.kind === kind);
      return items.length > 0 ? [{ kind, label: words.findingKinds[kind], items }] : [];
    }),
    count: findings.length,
    ours: ours > 0 && ours < findings.length ? 'some' : noneOrAll,
  };
}

/** Surprises first: they are why people read on. */
const findingKinds = ['surprise', 'learning', 'went-well', 'luck', 'disagreement', 'open-question'] as const;

function markedLink(link: Link, { words }: SiteView): MarkedLink {
  return { title: link.title, url: link.url, mark: words.access[link.access] };
}
