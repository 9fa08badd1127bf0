import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';

/** Another incident worth reading, with what they share. `why` is the author's sentence, if there is one. */
export interface RelatedIncident {
  incident: Incident;
  why?: string;
  sharedThemes: readonly string[];
  sharedServices: readonly string[];
}

/**
 * Incidents that belong together: first those that authors named, in either direction, then those that share most.
 * A rare theme says more than a common one, so each counts by the inverse of its use (as in inverse document frequency).
 */
export function findRelated(incident: Incident, graph: KnowledgeGraph, most = 4): RelatedIncident[] {
  const score = new Map<Incident, number>();
  const add = (other: Incident | undefined, points: number): void => {
    if (other && other !== incident) score.set(other, (score.get(other) ?? 0) + points);
  };
  for (const theme of Object.keys(incident.card.themes)) {
    const sharing = graph.incidentsByTheme.get(theme) ?? [];
    for (const other of sharing) add(other, 1 / sharing.length);
  }
  for (const service of incident.card.services) {
    const sharing = graph.incidentsByService.get(service) ?? [];
    for (const other of sharing) add(other, 1 / sharing.length);
  }
  const named = new Map<Incident, string>();
  for (const { incident: id, why } of incident.card.related) {
    const other = graph.incidents.get(id);
    if (other) named.set(other, why);
  }
  for (const other of graph.pointedAtBy.get(incident.id) ?? []) {
    const back = other.card.related.find(({ incident: id }) => id === incident.id);
    if (back && other !== incident && !named.has(other)) named.set(other, back.why);
  }
  const others = [
    ...new Set([
      ...named.keys(),
      ...[...score].sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1)).map(([other]) => other),
    ]),
  ].slice(0, Math.max(most, named.size));
  return others.map((other) => {
    const why = named.get(other);
    return {
      incident: other,
      ...(why === undefined ? {} : { why }),
      sharedThemes: Object.keys(incident.card.themes).filter(
        (theme) => graph.themes.has(theme) && theme in other.card.themes,
      ),
      sharedServices: incident.card.services.filter((service) => other.card.services.includes(service)),
    };
  });
}
