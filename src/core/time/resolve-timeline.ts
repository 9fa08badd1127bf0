import type { Moment } from '../model/moment.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import { epochToLocal, intervalOf, type Interval } from './interval.ts';

/** A timeline event with its place on the world's clock. */
export interface ResolvedEvent {
  event: TimelineEvent;
  /** ISO date that clock times of this event belong to. */
  day: string;
  /** Whether the event is known to fall on that day; false for a month, a year, and what nobody knows. */
  onDay: boolean;
  /** Undefined when nobody can know. */
  when: Interval | undefined;
}

/** Gives each event its date: a clock time alone belongs to the day of the event above it, the first to the incident's day. */
export function resolveTimeline(
  timeline: readonly TimelineEvent[],
  zone: string,
  incidentDay: string,
): ResolvedEvent[] {
  let day = incidentDay;
  return timeline.map((event) => {
    const moment = event.at[0]?.at;
    if (!moment) return { event, day, onDay: false, when: undefined };
    const own = dayOf(moment, zone);
    day = own ?? day;
    return { event, day, onDay: own !== undefined || isClockTime(moment), when: intervalOf(moment, zone, day) };
  });
}

/** The local date that a moment names, if it names a single day. */
export function dayOf(moment: Moment, zone: string): string | undefined {
  switch (moment.kind) {
    case 'instant':
      return epochToLocal(moment.epochSeconds, zone).date;
    case 'local':
      return moment.date;
    case 'calendar':
      return moment.first === moment.last ? moment.first : undefined;
    case 'range':
      return dayOf(moment.from, zone);
    default:
      return undefined;
  }
}

function isClockTime(moment: Moment): boolean {
  return moment.kind === 'clock' || (moment.kind === 'range' && isClockTime(moment.from));
}
