import type { Incident } from '../graph/knowledge-graph.ts';
import type { PlacedProblem } from '../model/message.ts';
import { recall, type AnswerMemory } from '../recall.ts';
import type { IncidentFiles, RuleWorld } from './rule.ts';

/** What a rule may look at that asks of an incident nothing but itself: its entry of the graph, and today. */
export interface OwnEntry {
  asOf: string;
  graph: { incidents: { get: (id: string) => Incident | undefined } };
}

/**
 * A check that looks at an incident and at nothing beside it. What it found is kept as long as the incident's files and its entry
 * are the very same: where one story was saved, thousands of others have not changed.
 */
export function ofIncidentAlone(
  check: (files: IncidentFiles, world: OwnEntry) => readonly PlacedProblem[],
): (files: IncidentFiles, world: RuleWorld) => readonly PlacedProblem[] {
  const kept: AnswerMemory<readonly PlacedProblem[]> = new WeakMap();
  return (files, { graph, asOf }) => {
    const { id, narrative, record, actions, analyses } = files;
    const incident = graph.incidents.get(id);
    const own: OwnEntry = { asOf, graph: { incidents: { get: (asked) => (asked === id ? incident : undefined) } } };
    return recall(kept, narrative, [asOf, incident, record, actions, ...analyses], () => check(files, own));
  };
}
