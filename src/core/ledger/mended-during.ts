import type { Incident } from '../graph/knowledge-graph.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { dayOf } from '../time/resolve-timeline.ts';

/** Whether an action was in practice before the incident was over: part of the response, never part of a backlog. */
export function wasMendedDuring(action: ImprovementAction, incident: Incident): boolean {
  return action.state === 'done' && action.done !== undefined && action.done <= lastDayOf(incident);
}

function lastDayOf({ card, day, zone }: Incident): string {
  const { resolved, mitigated } = card.milestones;
  const end = resolved?.[0]?.at ?? mitigated?.[0]?.at;
  return (end && dayOf(end, zone)) ?? day;
}
