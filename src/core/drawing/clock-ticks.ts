import { epochToLocal } from '../time/interval.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

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
  30 * day,
] as const;

export interface ClockTick {
  /** Seconds since 1970. */
  at: number;
  /** Local clock time, or the ISO date where a day begins. */
  text: string;
}

/** Round times on the clock of a zone between two instants, at most about `most` of them. */
export function clockTicks(from: number, to: number, zone: string, most: number): ClockTick[] {
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
    ticks.push({ at, text: step >= day || local.date !== shown ? local.date : local.time });
    shown = local.date;
  }
  return ticks;
}
