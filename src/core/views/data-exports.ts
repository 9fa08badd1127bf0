import type { Incident } from '../graph/knowledge-graph.ts';
import type { Moments } from '../model/moment.ts';
import { milestoneNames } from '../model/milestones.ts';
import { epochToLocal, intervalOf } from '../time/interval.ts';
import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { incidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** Version of the shape of what lies in `/data` and `/incidents/<id>.json`. Keys may be added within one version, none taken away. */
const format = 1;

/** Files below `/data/`, by name without ending. Only what readers may see is in them. */
export function dataFiles(site: SiteView): ReadonlyMap<string, unknown> {
  const { graph, href, asOf } = site;
  const incidents = [...graph.incidents.values()];
  return new Map<string, unknown>([
    ['incidents', { format, incidents: incidents.map((incident) => incidentSummary(incident, site)) }],
    [
      'themes',
      {
        format,
        themes: [...graph.themes.values()].map(({ id, card }) => ({
          id,
          url: href(`themes/${id}/`),
          title: card.title,
          definition: card.definition,
          kind: card.kind,
          aliases: card.aliases,
          questions: card.questions,
          incidents: (graph.incidentsByTheme.get(id) ?? []).map((incident) => incident.id),
        })),
      },
    ],
    [
      'actions',
      {
        format,
        asOf,
        actions: incidents.flatMap((incident) =>
          incident.actions.map((action) => ({
            incident: incident.id,
            ...action,
            recurredWhileOpen: recurredWhileOpen(action, incident, graph, asOf).map(({ id }) => id),
          })),
        ),
      },
    ],
    ['graph', { format, edges: incidents.flatMap((incident) => edgesOf(incident, site)) }],
  ]);
}

/** Where the JSON Schema of a narrative's data lies. */
export const narrativeSchemaPath = 'data/narrative.schema.json';

/** Everything about one narrative that a program may want: summary, record as readers see it, and where the story lies as Markdown. */
export function incidentData(incident: Incident, site: SiteView): unknown {
  const { record, card, actions, zone } = incident;
  return {
    $schema: site.href(narrativeSchemaPath),
    format,
    ...incidentSummary(incident, site),
    teaser: card.teaser,
    impact: card.impact,
    symptoms: card.symptoms,
    detectedBy: card.detectedBy,
    hardest: card.hardest,
    zone,
    milestones: Object.fromEntries(
      milestoneNames.flatMap((name) =>
        card.milestones[name] ? [[name, momentsData(card.milestones[name], incident)]] : [],
      ),
    ),
    themes: card.themes,
    related: card.related.filter(({ incident: id }) => site.graph.incidents.has(id)),
    people: record.people,
    timeline: record.timeline.map((event) => ({
      ...event,
      at: momentsData(event.at, incident),
      until: event.until?.asWritten,
      known: event.known.map(({ by, at, how }) => ({ by, at: at?.asWritten, how })),
    })),
    factors: record.factors,
    findings: record.findings,
    hypotheses: record.hypotheses.map((hypothesis) => ({
      ...hypothesis,
      from: hypothesis.from.asWritten,
      to: hypothesis.to?.asWritten,
    })),
    pauses: record.pauses,
    actions,
    sources: card.sources,
    corrections: card.corrections,
    authorship: card.authorship,
    markdown: site.href(`incidents/${incident.id}.md`),
  };
}

function incidentSummary(incident: Incident, site: SiteView): Record<string, unknown> {
  const card = incidentTile(incident, site);
  return {
    id: incident.id,
    url: card.href,
    title: card.title,
    hook: card.hook,
    kind: card.kind,
    day: card.day,
    published: card.published,
    status: incident.card.status,
    severity: incident.card.severity,
    services: incident.card.services,
    teams: incident.card.teams,
    themeIds: card.themes.map(({ id }) => id),
    tags: incident.card.tags,
  };
}

/** As written, and as instants where they are known. */
function momentsData(moments: Moments, { zone, day }: Incident): unknown[] {
  return moments.map(({ at, source }) => {
    const interval = intervalOf(at, zone, day);
    const utc = (seconds: number): string => {
      const { date, time } = epochToLocal(seconds, 'UTC');
      return `${date}T${time}Z`;
    };
    return {
      asWritten: at.asWritten,
      approximate: at.approximate,
      from: interval && utc(interval.from),
      to: interval && utc(interval.to),
      source,
    };
  });
}

function edgesOf({ id, card }: Incident, { graph }: SiteView): Record<string, unknown>[] {
  return [
    ...Object.keys(card.themes)
      .filter((theme) => graph.themes.has(theme))
      .map((theme) => ({ from: `incidents/${id}`, to: `themes/${theme}`, kind: 'theme' })),
    ...card.services.map((service) => ({ from: `incidents/${id}`, to: `services/${service}`, kind: 'service' })),
    ...card.related
      .filter(({ incident }) => graph.incidents.has(incident))
      .map(({ incident, kind, why }) => ({ from: `incidents/${id}`, to: `incidents/${incident}`, kind, why })),
  ];
}
