import { Temporal } from 'temporal-polyfill';
import { dayNumber, epochOf, isRealDate, secondsOfDay } from '../model/calendar-day.ts';
import type { Moment } from '../model/moment.ts';
import { clockChange } from './clock-change.ts';

/** A stretch of the world's clock in seconds since 1970. For an exact moment both ends are equal. */
export interface Interval {
  from: number;
  to: number;
  /** True when the author said approximately, or gave only a calendar date. */
  approximate: boolean;
}

/**
 * The stretch of time that a moment names, or undefined when nobody can know.
 * @param zone IANA zone of local times.
 * @param day ISO date that a clock time alone belongs to; without a real one a clock time cannot be placed.
 */
export function intervalOf(moment: Moment, zone: string, day: string): Interval | undefined {
  switch (moment.kind) {
    case 'instant':
      return { from: moment.epochSeconds, to: moment.epochSeconds, approximate: moment.approximate };
    case 'local':
      return wallClock(moment.date, moment.time, zone, moment.approximate);
    case 'clock':
      if (!isRealDate(day)) return undefined;
      return moment.zone === undefined
        ? wallClock(day, moment.time, zone, moment.approximate)
        : exact(epochOf(day, moment.time, moment.zone), moment.approximate);
    case 'calendar':
      return {
        from: localToEpoch(moment.first, '00:00', zone),
        to: localToEpoch(moment.last, '00:00', zone) + 86_400,
        approximate: true,
      };
    case 'range': {
      const from = intervalOf(moment.from, zone, day);
      const to = moment.to && intervalOf(moment.to, zone, day);
      if (!from || !to) return from ?? to;
      return { from: from.from, to: to.to, approximate: true };
    }
    case 'unknown':
    case 'never':
      return undefined;
  }
}

/** A time that a change of clocks passed over is nowhere; one that came twice lies anywhere from the first to the second. */
function wallClock(date: string, time: string, zone: string, approximate: boolean): Interval | undefined {
  const start = startOfDay(date, zone);
  if (start !== undefined) return exact(start + secondsOfDay(time), approximate);
  const change = clockChange(date, time, zone);
  if (change?.kind === 'skipped') return undefined;
  if (change) return { from: change.first, to: change.second, approximate: true };
  return exact(localToEpoch(date, time, zone), approximate);
}

/** Seconds since 1970 of a wall-clock time in a zone; a time that a clock change skips moves forward. */
export function localToEpoch(date: string, time: string, zone: string): number {
  const start = startOfDay(date, zone);
  if (start !== undefined) return start + secondsOfDay(time);
  return Math.floor(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds / 1000);
}

/** Whether clocks change on a date in a zone. */
export function changesClocks(date: string, zone: string): boolean {
  return startOfDay(date, zone) === undefined;
}

/** Seconds since 1970 at which a day begins; undefined for a day with a clock change. Asking the zone is slow, so answers are kept. */
function startOfDay(date: string, zone: string): number | undefined {
  let days = starts.get(zone);
  if (!days) starts.set(zone, (days = new Map()));
  if (days.has(date)) return days.get(date);
  if (days.size > 20_000) days.clear();
  const offset = offsetOfDay(date, zone);
  const start = offset === undefined ? undefined : dayNumber(date) * 86_400 - offset;
  days.set(date, start);
  return start;
}

const starts = new Map<string, Map<string, number | undefined>>();

/** Seconds east of UTC on a day without a clock change; undefined on a day with one. */
function offsetOfDay(date: string, zone: string): number | undefined {
  if (zone === 'UTC') return 0;
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone);
  const end = start.add({ days: 1 });
  const constant =
    start.offsetNanoseconds === end.offsetNanoseconds && end.epochMilliseconds - start.epochMilliseconds === 86_400_000;
  return constant ? start.offsetNanoseconds / 1e9 : undefined;
}

/** Date and clock time of an instant in a zone. */
export function epochToLocal(epochSeconds: number, zone: string): { date: string; time: string } {
  const iso =
    zone === 'UTC'
      ? Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString()
      : Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .toString();
  const time = iso.slice(11, 19).replace(/Z$/, '');
  return { date: iso.slice(0, 10), time: time.endsWith(':00') && time.length === 8 ? time.slice(0, 5) : time };
}

function exact(epoch: number, approximate: boolean): Interval {
  return { from: epoch, to: epoch, approximate };
}
