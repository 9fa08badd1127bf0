import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';

export function indexes(
  incidents: readonly Incident[],
): Pick<KnowledgeGraph, 'incidentsByTheme' | 'incidentsByService' | 'incidentsByTeam' | 'pointedAtBy'> {
  return {
    pointedAtBy: indexBy(incidents, ({ card }) => card.related.map(({ incident }) => incident)),
    incidentsByTheme: indexBy(incidents, ({ card }) => Object.keys(card.themes)),
    incidentsByService: indexBy(incidents, ({ card }) => card.services),
    incidentsByTeam: indexBy(incidents, ({ card }) => card.teams),
  };
}

function indexBy(
  incidents: readonly Incident[],
  keysOf: (incident: Incident) => readonly string[],
): Map<string, Incident[]> {
  const index = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const key of new Set(keysOf(incident))) {
      const list = index.get(key);
      if (list) list.push(incident);
      else index.set(key, [incident]);
    }
  }
  return index;
}

export function presentIds(
  entries: readonly { id: string; card: { formerIds: readonly string[] } }[],
): Map<string, string> {
  return new Map(entries.flatMap(({ id, card }) => card.formerIds.map((former) => [former, id] as const)));
}

export function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
