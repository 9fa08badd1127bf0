import { formatDate, withoutYear } from '../time/format-moment.ts';
import { epochToLocal, localToEpoch } from '../time/interval.ts';
import type { Words } from '../words/words.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.25 * day;

/** Distances between marks that people read at a glance. */
const steps = [
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
] as const;

export interface ClockTick {
  /** Seconds since 1970. */
  at: number;
  /** Local clock time, the day where one begins, or the year where there are several. */
  text: string;
}

/** Round times on the clock of a zone between two instants, at most about `most` of them. */
export function clockTicks(from: number, to: number, zone: string, most: number, words: Words): ClockTick[] {
  if (to - from > 2 * year) return yearTicks(from, to, zone, most);
  const step = steps.find((candidate) => (to - from) / candidate <= most) ?? Math.ceil((to - from) / most / day) * day;
  // Round on the local clock, which may be half an hour away from the world's.
  const { date, time } = epochToLocal(from, zone);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const sinceMidnight = hours * hour + minutes * minute + seconds;
  const first = from - sinceMidnight + Math.ceil(sinceMidnight / step) * step;
  const ticks: ClockTick[] = [];
  let shown = date;
  for (let at = first; at <= to; at += step) {
    const local = epochToLocal(at, zone);
    ticks.push({
      at,
      text: step >= day || local.date !== shown ? withoutYear(formatDate(local.date, words)) : local.time,
    });
    shown = local.date;
  }
  return ticks;
}

function yearTicks(from: number, to: number, zone: string, most: number): ClockTick[] {
  const [first, last] = [from, to].map((at) => Number(epochToLocal(at, zone).date.slice(0, 4)));
  const step = Math.ceil(((last ?? 0) - (first ?? 0)) / Math.max(1, most));
  const ticks: ClockTick[] = [];
  for (let at = (first ?? 0) + 1; at <= (last ?? 0); at += step)
    ticks.push({ at: localToEpoch(`${String(at)}-01-01`, '00:00', zone), text: String(at) });
  return ticks;
}
