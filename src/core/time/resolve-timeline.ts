import { epochOf, isRealDate, offsetSeconds } from '../model/calendar-day.ts';
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
  let before: Interval | undefined;
  return timeline.map((written) => {
    const event = hasClockElsewhere(written) ? withClocksPlaced(written, before, incidentDay) : written;
    const moment = event.at[0]?.at;
    if (!moment) return { event, day, onDay: false, when: undefined };
    const saidDay = dayOf(moment, zone);
    day = saidDay ?? day;
    const when = intervalOf(moment, zone, day);
    before = when ?? before;
    return { event, day, onDay: saidDay !== undefined || isClockTime(moment), when };
  });
}

/** Whether a moment of an event is a clock time with an offset of its own, whose day is then told by that clock. */
function hasClockElsewhere({ at, until }: TimelineEvent): boolean {
  return [...at.map((sourced) => sourced.at), ...(until ? [until] : [])].some(isClockElsewhere);
}

function isClockElsewhere(moment: Moment): boolean {
  if (moment.kind === 'range')
    return isClockElsewhere(moment.from) || (moment.to !== undefined && isClockElsewhere(moment.to));
  return moment.kind === 'clock' && moment.zone !== undefined;
}

function withClocksPlaced(event: TimelineEvent, before: Interval | undefined, incidentDay: string): TimelineEvent {
  const place = (moment: Moment): Moment => {
    if (moment.kind === 'range')
      return { ...moment, from: place(moment.from), ...(moment.to ? { to: place(moment.to) } : {}) };
    if (moment.kind !== 'clock' || moment.zone === undefined) return moment;
    const day = before ? epochToLocal(before.from + offsetSeconds(moment.zone), 'UTC').date : incidentDay;
    if (!isRealDate(day)) return moment;
    const { time, zone, ...rest } = moment;
    return { ...rest, kind: 'instant', epochSeconds: epochOf(day, time, zone), zone };
  };
  return {
    ...event,
    at: event.at.map((sourced) => ({ ...sourced, at: place(sourced.at) })),
    ...(event.until ? { until: place(event.until) } : {}),
  };
}

/** An event whose times are told by the clock of another zone. */
export function seenFrom(resolved: ResolvedEvent, zone: string, other: string): ResolvedEvent {
  const move = (moment: Moment): Moment => {
    if (moment.kind === 'range')
      return { ...moment, from: move(moment.from), ...(moment.to ? { to: move(moment.to) } : {}) };
    const when =
      moment.kind === 'local' || moment.kind === 'clock' ? intervalOf(moment, zone, resolved.day) : undefined;
    const { asWritten, approximate } = moment;
    return when ? { kind: 'instant', epochSeconds: when.from, zone: 'Z', asWritten, approximate } : moment;
  };
  const { event, when } = resolved;
  return {
    ...resolved,
    event: { ...event, at: event.at.map((sourced) => ({ ...sourced, at: move(sourced.at) })) },
    day: when && resolved.onDay ? epochToLocal(when.from, other).date : resolved.day,
  };
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
