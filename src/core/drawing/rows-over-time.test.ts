import { expect, test } from 'vitest';
import { english } from '../words/english.ts';
import { dayTicks } from './rows-over-time.ts';

const names = { months: english.months, day: (date: string) => date.slice(5) };
const named = (from: string, to: string, room: number): string[] =>
  dayTicks(from, to, names, room).map(({ name }) => name);

test('an axis of years names years, one of months names months, as many as fit', () => {
  expect(named('2019-03-02', '2026-11-27', 6)).toEqual(['2020', '2022', '2024', '2026']);
  expect(named('2026-05-20', '2026-11-27', 4)).toEqual(['Jul 2026', 'Oct 2026']);
});

test('an axis of a few days names days, so that no axis is without a date', () => {
  expect(named('2026-11-18', '2026-11-27', 9)).toEqual(['11-18', '11-20', '11-22', '11-24', '11-26']);
  expect(named('2024-02-28', '2024-03-02', 9)).toEqual(['02-28', '02-29', '03-01', '03-02']);
  expect(named('2026-11-27', '2026-11-27', 0)).toEqual(['11-27']);
});
