import type { Incident } from '../graph/knowledge-graph.ts';
import { milestoneNames } from '../model/milestones.ts';
import type { ReviewFinding } from '../model/review-finding.ts';
import type { Link } from '../model/web-link.ts';
import { formatDate, formatMoment, zoneLabel } from '../time/format-moment.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** What a narrative's page and its twin tell beside the story, in words. Parts that the incident does not have are empty or absent. */
export interface NarrativeFacts extends IncidentTile {
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
  findings: FindingsView | undefined;
  /** How many improvement actions are in practice. */
  actionsDone: number;
  actions: readonly ActionRow[];
  themeUses: readonly { id: string; title: string; href: string; how: string; questions: readonly string[] }[];
  links: readonly MarkedLink[];
  sources: readonly (MarkedLink & { note: string | undefined })[];
  corrections: readonly { date: string; what: string }[];
  held: readonly { date: string; audience: string; note: string | undefined }[];
  review: string | undefined;
  authorship: string | undefined;
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

export function narrativeFacts(incident: Incident, site: SiteView): NarrativeFacts {
  const { graph, words, href } = site;
  const { card, record, zone, day } = incident;
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
    zone: zoneLabel(zone, words),
    findings: findingsOf(record.findings, site),
    actionsDone: incident.actions.filter(({ state }) => state === 'done').length,
    actions: incident.actions.map((action) => actionRow(action, incident, site)),
    themeUses: Object.entries(card.themes).flatMap(([id, how]) => {
      const theme = graph.themes.get(id);
      return theme
        ? [{ id, title: theme.card.title, href: href(`themes/${id}/`), how, questions: theme.card.questions }]
        : [];
    }),
    links: card.links.map((link) => markedLink(link, site)),
    sources: card.sources.map((source) => ({ ...markedLink(source, site), note: source.note })),
    corrections: card.corrections.map(({ on, what }) => ({ date: formatDate(on, words), what })),
    held: card.held.map(({ on, audience, note }) => ({ date: formatDate(on, words), audience, note })),
    review:
      card.review &&
      words.reviewed(card.review.on && formatMoment(card.review.on, zone, day, words).full, card.review.facilitator),
    authorship: card.authorship,
  };
}

function impactOf(impact: NonNullable<Incident['card']['impact']>): NonNullable<NarrativeFacts['impact']> {
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
