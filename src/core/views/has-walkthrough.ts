import type { Incident } from '../graph/knowledge-graph.ts';

/** Whether there is enough to walk through: a timeline, or a place to stop and ask. */
export function hasWalkthrough({ record }: Pick<Incident, 'record'>): boolean {
  return record.timeline.length > 0 || record.pauses.length > 0;
}
