import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseMoment } from '../model/moment-grammar.ts';
import type { Moment } from '../model/moment.ts';
import { english } from '../words/english.ts';
import { durationBetween, formatDuration, formatSeconds } from './duration.ts';
import { epochToLocal, intervalOf, localToEpoch } from './interval.ts';

function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (!parsed.ok) throw new Error(`no moment: ${text}`);
  return parsed.moment;
}

const seconds = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;

describe('localToEpoch', () => {
  test.each([
    ['2026-03-14', '10:02', 'UTC', '2026-03-14T10:02Z'],
    ['2026-07-14', '10:02', 'Europe/London', '2026-07-14T09:02Z'],
    ['2026-01-14', '10:02', 'Europe/London', '2026-01-14T10:02Z'],
    ['2026-07-14', '10:02:30', 'Asia/Kolkata', '2026-07-14T04:32:30Z'],
    // The clock skips from 01:00 to 02:00 on this day.
    ['2026-03-29', '00:30', 'Europe/London', '2026-03-29T00:30Z'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30Z'],
    ['2026-03-29', '03:00', 'Europe/London', '2026-03-29T02:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(localToEpoch(date, time, zone)).toBe(seconds(instant));
  });

  test('agrees with Temporal on every day and hour', () => {
    const day = fc
      .integer({ min: 2_000, max: 24_000 })
      .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(
          'UTC',
          'Europe/London',
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Kathmandu',
          'Africa/Casablanca',
        ),
        (date, hour, minute, zone) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          expect(localToEpoch(date, time, zone)).toBe(
            Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds / 1000,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is undone by epochToLocal', () => {
    expect(epochToLocal(localToEpoch('2026-07-14', '10:02', 'America/New_York'), 'America/New_York')).toEqual({
      date: '2026-07-14',
      time: '10:02',
    });
    expect(epochToLocal(seconds('2026-07-14T10:02:05Z'), 'UTC')).toEqual({ date: '2026-07-14', time: '10:02:05' });
  });
});

describe('intervalOf', () => {
  const of = (text: string): ReturnType<typeof intervalOf> => intervalOf(moment(text), 'UTC', '2026-03-14');
  test('an instant and a clock time are points', () => {
    expect(of('2026-03-14T10:02Z')).toEqual({
      from: seconds('2026-03-14T10:02Z'),
      to: seconds('2026-03-14T10:02Z'),
      approximate: false,
    });
    expect(of('~10:02')).toEqual({
      from: seconds('2026-03-14T10:02Z'),
      to: seconds('2026-03-14T10:02Z'),
      approximate: true,
    });
  });
  test('a calendar date reaches to the end of its last day', () => {
    expect(of('2026-02')).toEqual({
      from: seconds('2026-02-01T00:00Z'),
      to: seconds('2026-03-01T00:00Z'),
      approximate: true,
    });
  });
  test('a range keeps the end that is known', () => {
    expect(of('10:02/10:20')).toEqual({
      from: seconds('2026-03-14T10:02Z'),
      to: seconds('2026-03-14T10:20Z'),
      approximate: true,
    });
    expect(of('../10:20')?.to).toBe(seconds('2026-03-14T10:20Z'));
  });
  test('unknown and never have none', () => {
    expect(of('unknown: nobody looked')).toBeUndefined();
    expect(of('never')).toBeUndefined();
  });
});

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [43, '43 s'],
    [59.6, '1 min'],
    [38 * 60, '38 min'],
    [3600, '1 h'],
    [3 * 3600 + 14 * 60, '3 h 14 min'],
    [50 * 3600, '2 days 2 h'],
    [14 * 86_400, '14 days'],
    [364 * 86_400, '364 days'],
    [365 * 86_400, '1 year'],
    [400 * 86_400, '1 year 1 month'],
    [1825 * 86_400, '5 years'],
    [2297 * 86_400, '6 years 3 months'],
  ])('%d seconds read %s', (amount, text) => {
    expect(formatSeconds(amount, english)).toBe(text);
  });
  test('what cannot be computed is not known, never zero', () => {
    const at = (from: number, approximate = false): { from: number; to: number; approximate: boolean } => ({
      from,
      to: from,
      approximate,
    });
    expect(formatDuration(durationBetween(undefined, at(5)), english)).toBe('not known');
    expect(formatDuration(durationBetween(at(9), at(5)), english)).toBe('not known');
    expect(formatDuration(durationBetween(at(0), at(120)), english)).toBe('2 min');
    expect(formatDuration(durationBetween(at(0, true), at(120)), english)).toBe('about 2 min');
  });
});
