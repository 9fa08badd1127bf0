import { z } from 'zod';

/**
 * Work, as an author estimated or counted it: a number or a range, and a unit. Hours, days, weeks and months are working time of one
 * person; points are a team's own measure, which no calendar knows.
 */
export interface Effort {
  low: number;
  high: number;
  unit: 'hours' | 'days' | 'weeks' | 'months' | 'points';
}

const effortProblem = 'a number and hours, days, weeks, months or points, such as "3 days" or "2-4 weeks"';
const pattern =
  /^(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?\s*(?:person[- ])?(h|hour|d|day|w|week|month|pt|point)s?$/i;
const unitByLetter: Readonly<Record<string, Effort['unit']>> = {
  h: 'hours',
  d: 'days',
  w: 'weeks',
  m: 'months',
  p: 'points',
};

/** Text such as `3 days`, `2-4 weeks`, `0.5 day`, `5 points` to an {@link Effort}. */
export const EffortSchema = z.string({ error: effortProblem }).transform((text, context): Effort => {
  const [, low = '', high, unit = ''] = pattern.exec(text.trim()) ?? [];
  const effort = {
    low: Number(low),
    high: Number(high ?? low),
    unit: unitByLetter[unit.charAt(0).toLowerCase()] ?? 'days',
  };
  if (low !== '' && effort.high >= effort.low && effort.high < 10_000) return effort;
  context.addIssue({ code: 'custom', message: effortProblem });
  return z.NEVER;
});

/** Working weeks of one person, five days of eight hours each, as a range; undefined for points. */
export function effortInWeeks({ low, high, unit }: Effort): readonly [number, number] | undefined {
  if (unit === 'points') return undefined;
  return [low / perWeek[unit], high / perWeek[unit]];
}

/** A month of work is a twelfth of 52 weeks. */
const perWeek = { hours: 40, days: 5, weeks: 1, months: 12 / 52 } as const;
