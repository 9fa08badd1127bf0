import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayNumber } from './calendar-day.ts';
import { parseMoment } from './moment-grammar.ts';

/** The value alone, without what every moment carries. */
function read(text: string): unknown {
  const parsed = parseMoment(text);
  if (!parsed.ok) return parsed.problem ?? 'no moment';
  const { asWritten: _asWritten, ...value } = parsed.moment;
  return value;
}

describe('each row of the table', () => {
  test.each([
    ['2026-03-14T10:02:05Z', { kind: 'instant', epochSeconds: 1773482525, zone: 'Z', approximate: false }],
    ['2026-03-14T10:02+01:00', { kind: 'instant', epochSeconds: 1773478920, zone: '+01:00', approximate: false }],
    ['2026-03-14T10:02+0100', { kind: 'instant', epochSeconds: 1773478920, zone: '+01:00', approximate: false }],
    ['2026-03-14 10:02', { kind: 'local', date: '2026-03-14', time: '10:02', approximate: false }],
    ['2026-03-14T9:02', { kind: 'local', date: '2026-03-14', time: '09:02', approximate: false }],
    ['10:02', { kind: 'clock', time: '10:02', approximate: false }],
    ['2026-03-14', { kind: 'calendar', first: '2026-03-14', last: '2026-03-14', approximate: false }],
    ['2024-02', { kind: 'calendar', first: '2024-02-01', last: '2024-02-29', approximate: false }],
    ['2026', { kind: 'calendar', first: '2026-01-01', last: '2026-12-31', approximate: false }],
    ['2026-21', { kind: 'calendar', first: '2026-03-01', last: '2026-05-31', approximate: false }],
    ['2026-03-XX', { kind: 'calendar', first: '2026-03-01', last: '2026-03-31', approximate: false }],
    ['202X', { kind: 'calendar', first: '2020-01-01', last: '2029-12-31', approximate: false }],
    ['10:02Z', { kind: 'clock', time: '10:02', zone: 'Z', approximate: false }],
    ['1:20 PM', { kind: 'clock', time: '13:20', approximate: false }],
    ['2026-03-14 12:20 am UTC', { kind: 'instant', epochSeconds: 1773447600, zone: 'Z', approximate: false }],
    ['2026-03-14 10:02 (UTC-3)', { kind: 'instant', epochSeconds: 1773493320, zone: '-03:00', approximate: false }],
    ['2016-12-31T23:59:60Z', { kind: 'instant', epochSeconds: 1483228800, zone: 'Z', approximate: false }],
    ['about 10:02', { kind: 'clock', time: '10:02', approximate: true }],
    ['~10:02', { kind: 'clock', time: '10:02', approximate: true }],
    ['2026-03?', { kind: 'calendar', first: '2026-03-01', last: '2026-03-31', approximate: true }],
    ['unknown', { kind: 'unknown', words: '', approximate: false }],
    ['unknown: nobody looked', { kind: 'unknown', words: 'nobody looked', approximate: false }],
    ['Never: it was a drill', { kind: 'never', words: 'it was a drill', approximate: false }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test('a range carries date and offset over', () => {
    expect(read('2026-03-14 10:02/10:20')).toMatchObject({
      kind: 'range',
      from: { kind: 'local', time: '10:02' },
      to: { kind: 'local', date: '2026-03-14', time: '10:20' },
    });
    expect(read('2026-03-14T10:02+01:00/10:20')).toMatchObject({
      to: { kind: 'instant', epochSeconds: 1773480000, zone: '+01:00' },
    });
    expect(read('2026-03-14/..')).toMatchObject({ kind: 'range', from: { first: '2026-03-14' } });
    expect(read('../2026-03-14')).toMatchObject({ from: { kind: 'unknown' }, to: { first: '2026-03-14' } });
  });
});

describe('what is no moment says why', () => {
  test.each([
    ['20202-01-16', 'a year of four digits; 20202 has 5'],
    ['20202-01-16 10:00', 'a year of four digits; 20202 has 5'],
    ['2026-02-29', 'a date that exists; there is no 2026-02-29'],
    ['2026-13', 'a date that exists; there is no 2026-13'],
    ['2026-02-30 10:00', 'a date that exists; there is no 2026-02-30'],
    ['24:00', 'a time from 00:00 to 23:59; there is no 24:00'],
    ['10:60', 'a time from 00:00 to 23:59; there is no 10:60'],
    ['soon', 'no moment'],
    ['', 'no moment'],
    ['/', 'no moment'],
    ['14/03/2026', 'no moment'],
    ['10:02 PST', 'an offset in place of PST, such as -08:00, or no zone for the time zone of the record'],
    ['10:02-10:20-10:40', 'no moment'],
    ['0:30 pm', 'a time from 1:00 to 12:59 before am or pm; there is no 0:30 pm'],
    ['2026-03-14 10:05-11:00', 'a range such as 10:05/11:00, or an offset with T, such as 2026-03-14T10:05-11:00'],
    ['10:02+15:00', 'an offset from -12:00 to +14:00; there is no +15:00'],
  ])('%s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});

test('never throws, whatever is written, and keeps the words', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789-:/~?%XTZ+. unkowever'), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ maxLength: 30 })), (text) => {
      const parsed = parseMoment(text);
      if (parsed.ok) expect(parsed.moment.asWritten).toBe(text.trim());
    }),
    { numRuns: 5000 },
  );
});

test('days are counted as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135_000, max: 157_000 }), (days) => {
      expect(dayNumber(Temporal.PlainDate.from('1970-01-01').add({ days }).toString())).toBe(days);
    }),
  );
});
