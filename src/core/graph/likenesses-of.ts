import { runToEnd } from '../run-to-end.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';
import { likenessesInSteps, type Likenesses, type LikeIncident } from './likeness.ts';

const known = new WeakMap<KnowledgeGraph, Likenesses>();

/** The incidents most like one of a graph. All are compared when the first is asked for. */
export function likenessesOf(id: string, graph: KnowledgeGraph): readonly LikeIncident[] {
  let all = known.get(graph);
  if (!all) {
    all = runToEnd(likenessesInSteps([...graph.incidents.values()]));
    known.set(graph, all);
  }
  return (all.get(id) ?? []).flatMap((like) => {
    const incident = graph.incidents.get(like.incident.id);
    return incident ? [{ ...like, incident }] : [];
  });
}

/**
 * While somebody writes: lets a graph answer with the likenesses of the one before, until its own are found. Comparing thousands
 * of stories takes seconds, and a save changes little of it.
 */
export function lendLikenesses(now: KnowledgeGraph, before: KnowledgeGraph): void {
  const lent = known.get(before);
  if (lent) known.set(now, lent);
}

/** Finds the likenesses of a graph, with rests, and lets it answer with them. */
export function* findLikenessesOf(graph: KnowledgeGraph): Generator<undefined, void> {
  known.set(graph, yield* likenessesInSteps([...graph.incidents.values()]));
}
