import { rememberLast } from '../remember-last.ts';
import type { Card } from '../model/card.ts';
import type { Shared } from './likeness.ts';
import { likenessesOf } from './likenesses-of.ts';
import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';
import { recurredWhileOpen } from './recurred-while-open.ts';

/** Another incident worth reading, and why. */
export interface RelatedIncident {
  incident: Incident;
  because: Because;
}

/** Why two stories belong together, seen from the first of them. */
export type Because =
  /** The author of this story says so, in a sentence. */
  | { kind: 'said'; why: string }
  /** The other story names this one. Its sentence was written to be read there, so it is not repeated here. */
  | { kind: 'named-there'; relation: Card['related'][number]['kind'] }
  /** The other came while an improvement action of this one waited. */
  | { kind: 'came-while-open' }
  /** An improvement action of the other was waiting when this one came. */
  | { kind: 'action-was-open' }
  /** What they share, most telling first. */
  | { kind: 'alike'; shared: readonly Shared[] };

/**
 * Incidents to read next: first those that authors named, in either direction, then those that came back while an improvement
 * waited, then those most alike (see {@link likenessesOf}).
 * @param asOf ISO date that counts as today.
 */
export function findRelated(
  incident: Incident,
  graph: KnowledgeGraph,
  asOf: string,
  most = 4,
): readonly RelatedIncident[] {
  const found = new Map<Incident, Because>();
  const add = (other: Incident | undefined, because: Because): void => {
    if (other && other !== incident && !found.has(other)) found.set(other, because);
  };
  for (const { incident: id, why } of incident.card.related) add(graph.incidents.get(id), { kind: 'said', why });
  for (const other of graph.pointedAtBy.get(incident.id) ?? []) {
    const back = other.card.related.find(({ incident: id }) => id === incident.id);
    if (back) add(other, { kind: 'named-there', relation: back.kind });
  }
  const named = found.size;
  const { comesBackIn, openAt } = recurrences(graph, asOf);
  for (const other of comesBackIn.get(incident.id) ?? []) add(other, { kind: 'came-while-open' });
  for (const other of openAt.get(incident.id) ?? []) add(other, { kind: 'action-was-open' });
  for (const { incident: other, shared } of likenessesOf(incident.id, graph)) add(other, { kind: 'alike', shared });
  return [...found].slice(0, Math.max(most, named)).map(([other, because]) => ({ incident: other, because }));
}

interface Recurrences {
  /** Incidents that came while an action of this one waited. */
  comesBackIn: ReadonlyMap<string, readonly Incident[]>;
  /** Incidents whose action waited when this one came. */
  openAt: ReadonlyMap<string, readonly Incident[]>;
}

function recurrences(graph: KnowledgeGraph, asOf: string): Recurrences {
  const known = recurrencesOf(graph);
  const answer = known.get(asOf) ?? findRecurrences(graph, asOf);
  known.set(asOf, answer);
  return answer;
}

const recurrencesOf = rememberLast((_graph: KnowledgeGraph) => new Map<string, Recurrences>());

function findRecurrences(graph: KnowledgeGraph, asOf: string): Recurrences {
  const comesBackIn = new Map<string, Incident[]>();
  const openAt = new Map<string, Incident[]>();
  for (const incident of graph.incidents.values())
    for (const action of incident.actions)
      for (const later of recurredWhileOpen(action, incident, graph, asOf)) {
        append(comesBackIn, incident.id, later);
        append(openAt, later.id, incident);
      }
  return { comesBackIn, openAt };
}

function append(map: Map<string, Incident[]>, id: string, incident: Incident): void {
  const list = map.get(id);
  if (!list) map.set(id, [incident]);
  else if (!list.includes(incident)) list.push(incident);
}
