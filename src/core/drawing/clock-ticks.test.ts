import { expect, test } from 'vitest';
import { localToEpoch } from '../time/interval.ts';
import { english } from '../words/english.ts';
import { clockTicks } from './clock-ticks.ts';

const texts = (from: [string, string], to: [string, string], zone: string, most: number): string[] =>
  clockTicks(localToEpoch(...from, zone), localToEpoch(...to, zone), zone, most, english).map(({ text }) => text);

test('marks are round on the local clock', () => {
  expect(texts(['2026-03-14', '14:02'], ['2026-03-14', '15:20'], 'Europe/London', 6)).toEqual([
    '14:15',
    '14:30',
    '14:45',
    '15:00',
    '15:15',
  ]);
  expect(texts(['2026-03-14', '14:02'], ['2026-03-14', '17:20'], 'Asia/Kolkata', 6)).toEqual([
    '15:00',
    '16:00',
    '17:00',
  ]);
});

test('a new day says its date', () => {
  expect(texts(['2026-03-14', '22:30'], ['2026-03-15', '02:00'], 'UTC', 4)).toEqual([
    '23:00',
    '15 March',
    '01:00',
    '02:00',
  ]);
});

test('weeks and years have days, never more marks than asked for', () => {
  expect(texts(['2026-01-01', '00:00'], ['2026-01-22', '00:00'], 'UTC', 4)).toEqual([
    '1 January',
    '8 January',
    '15 January',
    '22 January',
  ]);
  expect(texts(['2016-01-01', '00:00'], ['2026-01-01', '00:00'], 'UTC', 4).length).toBeLessThanOrEqual(5);
});

test('seconds apart have no round time between them', () => {
  expect(texts(['2026-03-14', '14:02:10'], ['2026-03-14', '14:02:40'], 'UTC', 6)).toEqual([]);
});
