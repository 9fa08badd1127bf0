import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { rememberLast } from '../remember-last.ts';
import { namedIncident } from '../narrative/incident.ts';
import { walkProse } from '../model/prose.ts';

/**
 * Narratives that cite an incident, by its id: in their `related`, or by an `<Incident>` in their prose. The page of each service
 * asks, so the last answer is kept.
 */
export const citations = rememberLast(citationsIn);

function citationsIn(graph: KnowledgeGraph): ReadonlyMap<string, readonly Incident[]> {
  const citing = new Map<string, Set<Incident>>();
  const add = (id: string, incident: Incident): void => {
    if (id === incident.id || !graph.incidents.has(id)) return;
    const known = citing.get(id);
    if (known) known.add(incident);
    else citing.set(id, new Set([incident]));
  };
  for (const incident of graph.incidents.values()) {
    for (const { incident: id } of incident.card.related) add(id, incident);
    walkProse(incident.prose, (node) => {
      const id = namedIncident(node);
      if (id !== undefined) add(id, incident);
      return undefined;
    });
  }
  return new Map([...citing].map(([id, incidents]) => [id, [...incidents]]));
}
