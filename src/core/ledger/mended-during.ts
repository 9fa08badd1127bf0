import type { Card } from '../model/card.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { dayOf } from '../time/resolve-timeline.ts';

/** Whether an action was in practice before the incident was over: part of the response, never part of a backlog. */
export function wasMendedDuring(action: ImprovementAction, incident: Span): boolean {
  return action.state === 'done' && action.done !== undefined && action.done <= lastDayOf(incident);
}

/** What tells when an incident was over. */
interface Span {
  card: Pick<Card, 'milestones'>;
  day: string;
  zone: string;
}

function lastDayOf({ card, day, zone }: Span): string {
  const { resolved, mitigated } = card.milestones;
  const end = resolved?.[0]?.at ?? mitigated?.[0]?.at;
  return (end && dayOf(end, zone)) ?? day;
}
