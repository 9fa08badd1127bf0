import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../model/moment.ts';
import { vocabulary } from '../narrative/vocabulary.ts';
import { wordsOf } from './event-list.ts';
import { findEvents, type ListedEvents } from './find-events.ts';
import { parseProse } from './parse-prose.ts';
import { sourceText } from './source-text.ts';

function read(body: string): ListedEvents | undefined {
  const { root } = parseProse(sourceText('a.mdx', body), 0, {
    syntax: 'mdx',
    kind: 'narrative',
    vocabulary: vocabulary(),
  });
  return root && findEvents(root);
}

/** `10:02Z`, `10:05/10:20`: the value of a moment in one short form. */
function short(moment: Moment): string {
  const about = moment.approximate ? '~' : '';
  switch (moment.kind) {
    case 'clock':
      return `${about}${moment.time}${moment.zone ?? ''}`;
    case 'local':
      return `${about}${moment.date} ${moment.time}`;
    case 'instant':
      return `${about}${Temporal.Instant.fromEpochMilliseconds(moment.epochSeconds * 1000)
        .toString()
        .slice(0, 16)}Z`;
    case 'calendar':
      return `${about}${moment.first}…${moment.last}`;
    case 'range':
      return `${short(moment.from)}/${moment.to ? short(moment.to) : '..'}`;
    default:
      return moment.kind;
  }
}

const line = (item: string): string | undefined => {
  const found = read(`## Timeline\n\n- ${item}\n`);
  const event = found?.events[0];
  return event ? `${short(event.at)} | ${wordsOf(event.words)}` : found?.troubles[0]?.reason;
};

describe('a line of a timeline', () => {
  test.each([
    ['14:10 on-call: rolled back', '14:10 | on-call: rolled back'],
    ['14:10: rolled back', '14:10 | rolled back'],
    ['**10:05** – Alert fires', '10:05 | Alert fires'],
    ['**10:05:** Alert fires', '10:05 | Alert fires'],
    ['`10:05` Alert fires', '10:05 | Alert fires'],
    ['[10:05] Alert fires', '10:05 | Alert fires'],
    ['(10:05 UTC) Alert fires', '10:05Z | Alert fires'],
    ['1:20 PM On-call joins', '13:20 | On-call joins'],
    ['12:05 a.m. On-call joins', '00:05 | On-call joins'],
    ['9am: stand-up', '09:00 | stand-up'],
    ['10:40Z rolled back', '10:40Z | rolled back'],
    ['10:20 UTC: On-call joins', '10:20Z | On-call joins'],
    ['10:20 UTC+2 – On-call joins', '10:20+02:00 | On-call joins'],
    ['10:20+05:30 On-call joins', '10:20+05:30 | On-call joins'],
    ['10:05-10:20 Alert fires and goes', '10:05/10:20 | Alert fires and goes'],
    ['10:30 – 10:40: Rolled back', '10:30/10:40 | Rolled back'],
    ['10:50 → 11:00 Checked', '10:50/11:00 | Checked'],
    ['10:05 to 10:20 UTC the queue grew', '10:05Z/10:20Z | the queue grew'],
    ['1:05-1:20 PM the queue grew', '13:05/13:20 | the queue grew'],
    ['11:50 AM – 12:10 PM lunch', '11:50/12:10 | lunch'],
    ['10:30 – 5 pods restart', '10:30 | 5 pods restart'],
    ['10:02 +10 pods', '10:02 | +10 pods'],
    ['~11:10 maybe', '~11:10 | maybe'],
    ['10:50 (approx) done', '~10:50 | done'],
    ['about 10:50, done', '~10:50 | done'],
    ['2026-03-14 10:05 Alert', '2026-03-14 10:05 | Alert'],
    ['2026-03-14, 10:05: Alert', '2026-03-14 10:05 | Alert'],
    ['2026-03-15T00:10+09:00 Tokyo wakes', '2026-03-14T15:10Z | Tokyo wakes'],
    ['2026-03-14 10:05 to 2026-03-15 09:00 migration', '2026-03-14 10:05/2026-03-15 09:00 | migration'],
    ['2026-03-14: review', '2026-03-14…2026-03-14 | review'],
    ['2019: the table is made', '2019-01-01…2019-12-31 | the table is made'],
    ['10:05:30 Alert', '10:05:30 | Alert'],
    ['10:05 eth0 goes down', '10:05 | eth0 goes down'],
    ['10:05 – ongoing: errors', '10:05 | ongoing: errors'],
  ])('%s', (item, expected) => {
    expect(line(item)).toBe(expected);
  });

  test.each([
    ['11.15 dotted', 'Unexpected “11.15 dotted” at the start of a line, expected a moment, such as 11:15'],
    [
      '1:40 PM EST rolled back',
      'Unexpected “1:40 PM”, expected an offset in place of EST, such as -05:00, or no zone for the time zone of the record',
    ],
    [
      '13:20 PM late',
      'Unexpected “13:20 PM”, expected a time from 1:00 to 12:59 before am or pm; there is no 13:20 PM',
    ],
    ['25:10 late', 'Unexpected “25:10 late”, expected a time from 00:00 to 23:59; there is no 25:10'],
    ['10:05, 10:20 twice', 'Unexpected second time “10:20”, expected one moment or a range, such as 10:05–10:20'],
    [
      '10:05 and 10:20 twice',
      'Unexpected second time “and 10:20”, expected one moment or a range, such as 10:05–10:20',
    ],
    ['2026-03-14 – 10:40 x', 'Unexpected “2026-03-14 –”, expected one moment, such as 2026-03-14 10:40'],
    ['2026-02-30 10:40 x', 'Unexpected “2026-02-30 10:40”, expected a date that exists; there is no 2026-02-30'],
    ['10:05', 'Missing words behind 10:05; add what happened then'],
    ['11:50–1:20 PM x', 'Unexpected “11:50–1:20 PM”, expected am or pm at both ends, such as 11:50 am'],
  ])('%s is not guessed at', (item, reason) => {
    expect(line(item)).toBe(reason);
  });
});

test('marks, links, code, notes and what stands below a line stay', () => {
  const found = read(
    '## Timeline\n\n- **10:05 –** fires in `queue`, **99 %**, see [board](https://example.org)[^1]\n  - sub note\n  - took it for: the import\n\n  Second paragraph.\n\n[^1]: At lunch.\n',
  );
  const [event] = found?.events ?? [];
  expect(event?.words.map(({ type }) => type)).toEqual([
    'text',
    'inlineCode',
    'text',
    'strong',
    'text',
    'link',
    'footnoteReference',
  ]);
  expect(event?.below.map(({ type }) => type)).toEqual(['list', 'paragraph']);
  expect(event?.labelled.map(({ label, words }) => [label, wordsOf(words)])).toEqual([['took it for', 'the import']]);
});

test('the place of a moment is the place of its words', () => {
  const body = '## Timeline\n\n- 14:10 one\n- **~14:30** – two\n- 11.15 three\n';
  const found = read(body);
  expect(found?.troubles.map(({ start, end }) => body.slice(start, end))).toEqual(['11.15 three']);
  const whole = read(body.replace('11.15', '2026-03-15 09:00'));
  expect(
    whole?.events.map(({ spot: { start, end } }) => body.replace('11.15', '2026-03-15 09:00').slice(start, end)),
  ).toEqual(['14:10', '~14:30', '2026-03-15 09:00']);
});

describe('which list is meant', () => {
  test.each([
    ['## Timeline (UTC)\n\n- 10:05 Alert\n', ['10:05Z']],
    ['### Timeline\n\nAll times are in UTC+2.\n\n- 10:05 Alert\n', ['10:05+02:00']],
    ['## Timeline\n\nA long night.\n\n- 10:05 Alert\n', ['10:05']],
    ['## Key events\n\n- 2026-03-14 10:05 Alert\n', ['2026-03-14 10:05']],
    ['## Timeline\n\n- Detection\n- Response\n', undefined],
    ['## Timeline\n\nWords.\n\n## Other\n\n- 10:05 Alert\n', undefined],
    ['## Times\n\n- 14:10 one\n', undefined],
  ])('%j', (body, moments) => {
    const found = read(body);
    expect(found?.troubles ?? []).toEqual([]);
    expect(found?.events.map(({ at }) => short(at))).toEqual(moments);
  });

  test.each([
    [
      '## Timeline (CET)\n\n- 10:05 Alert\n',
      'Unexpected zone CET for this list, expected UTC, an offset such as +02:00, or zone: on the card',
    ],
    [
      '## Timeline\n\nAll times PDT.\n\n- 10:05 Alert\n',
      'Unexpected zone PDT for this list, expected UTC, an offset such as +02:00, or zone: on the card',
    ],
    [
      '## Timeline\n\n| time | event |\n| --- | --- |\n| 10:05 | Alert |\n',
      'Unexpected table under this heading, expected a list such as “- 14:10 rolled back”',
    ],
  ])('%j is not guessed at', (body, reason) => {
    expect(read(body)).toMatchObject({ events: [], troubles: [{ reason }] });
  });
});

test('no word of a line is lost or made, and nothing throws', () => {
  const piece = fc.constantFrom(
    '10:05',
    '1:20 PM',
    'UTC',
    '-',
    '–',
    '/',
    'to',
    'Z',
    '+02:00',
    ' ',
    ' ',
    'x',
    '2026-03-14',
    '(',
    ')',
    ',',
    '99 %',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join('').trim().replace(/\s+/g, ' ');
      const event = read(`## Timeline\n\n- ${text}\n`)?.events[0];
      if (!event) return;
      // Between the moment and the words there is at most a mark that parts them.
      const between = text.replace(event.at.asWritten, '').slice(0, -wordsOf(event.words).length || undefined);
      expect(between).toMatch(/^[\s()[\]:,|–—→>-]*$/);
    }),
    { numRuns: 3000 },
  );
});
