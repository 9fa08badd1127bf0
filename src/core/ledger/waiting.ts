import type { ImprovementAction } from '../model/improvement-action.ts';
import { dayNumber } from '../model/calendar-day.ts';

/** How many days news of a waiting action holds before it is old: a quarter, as backlogs are looked through. */
export const newsHolds = 90;

/** Whether an action is neither in practice, nor declined, nor lost sight of. */
export function isWaiting({ state }: Pick<ImprovementAction, 'state'>): boolean {
  return state === 'proposed' || state === 'planned' || state === 'in-progress';
}

/** How long an action waited between the idea and practice. */
export interface Wait {
  days: number;
  /** ISO days: that of the idea, and the last one counted. */
  from: string;
  until: string;
  /** Whether it still waited on the last day counted. */
  waiting: boolean;
}

/**
 * Days from idea to practice; of a waiting action, until today, or until the last news of it if that is old.
 * Undefined when a day is not known: that is not zero.
 */
export function waitOf(action: ImprovementAction, asOf: string): Wait | undefined {
  const { idea } = action;
  const until = lastWaitingDay(action, asOf);
  const waiting = isWaiting(action);
  if (idea === undefined || until === undefined || until < idea || (waiting && until === idea)) return undefined;
  return { days: dayNumber(until) - dayNumber(idea), from: idea, until, waiting };
}

/** The last day on which an action is known to have waited: undefined when it was declined, or nobody knows. */
export function lastWaitingDay(action: ImprovementAction, asOf: string): string | undefined {
  if (action.state === 'done') return action.done;
  if (!isWaiting(action)) return undefined;
  return isOldNews(action, asOf) ? action.heardOn : asOf;
}

/** Whether the last news of an action is too old to be trusted today. */
export function isOldNews({ heardOn }: Pick<ImprovementAction, 'heardOn'>, asOf: string): boolean {
  return heardOn !== undefined && dayNumber(asOf) - dayNumber(heardOn) > newsHolds;
}
