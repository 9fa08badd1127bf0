import { describe, expect, test } from 'vitest';
import { buildIndex } from './build-index.ts';
import { memoryIndex, type OpenIndex } from './open-index.ts';
import { addPastedWords, piecesOf, withoutPassingDetails, type PastedWords } from './pasted-words.ts';
import { seenBefore } from './seen-before.ts';
import type { SearchEntry } from './search-entry.ts';
import { storyInShort } from './story-in-short.ts';

const entry = (path: string, symptoms: string[], text: string): SearchEntry => ({
  path,
  title: path,
  type: 'incident',
  day: '',
  hook: '',
  symptoms,
  aliases: [],
  tags: [],
  names: [],
  facets: {},
  passages: [{ id: '', title: '', text }],
});

function indexOf(entries: readonly SearchEntry[]): OpenIndex {
  const { first, everything } = buildIndex(entries, { language: 'en', synonyms: [], labels: {} });
  return memoryIndex({ ...first, version: '1' }, everything);
}

function close(pasted: string, index: OpenIndex): string[] {
  return seenBefore(wordsIn(pasted), index).map(({ card }) => card.path);
}

function wordsIn(pasted: string): PastedWords {
  const words: PastedWords = new Map();
  for (const piece of piecesOf(pasted, 50)) addPastedWords(piece, words);
  return words;
}

describe('what differs from one time to the next is taken out', () => {
  test.each([
    ['2026-03-14T10:02:33.123Z pool', 'pool'],
    ['connect to 10.0.0.7:5432 refused', 'connect to refused'],
    ['request 3f2504e0-4f89-11d3-9a0c-0305e82c3301 failed', 'request failed'],
    ['see https://grafana.example.org/d/abc?x=1 now', 'see now'],
    ['mail me@example.org', 'mail'],
    ['at 0xdeadbeef in 153ms', 'at in'],
    ['fe80:0:0:0:200:f8ff:fe21:67cf down', 'down'],
    ['returned 503', 'status s503'],
  ])('%j', (pasted, left) => {
    expect(withoutPassingDetails(pasted).replace(/\s+/g, ' ').trim()).toBe(left);
  });

  test('a pod’s name keeps what it is and loses what it is called today', () => {
    expect([...wordsIn('checkout-api-5d4f8c7b9-x2x9z OOMKilled').keys()]).toEqual([
      'checkout',
      'api',
      'checkoutapi',
      'oomkilled',
      'oom',
      'killed',
    ]);
  });
});

describe('closest', () => {
  const pool = entry('pool', ['FATAL: remaining connection slots are reserved'], 'The pool of the database was empty.');
  const disk = entry('disk', ['no space left on device'], 'Inotify watches ran out.');
  const long = entry(
    'long',
    [],
    `${Array.from({ length: 900 }, (_, at) => `word${'abcdefghij'[at % 10] ?? ''}${String(at)}`).join(' ')} slots reserved device space`,
  );
  const index = indexOf([
    pool,
    disk,
    long,
    ...Array.from({ length: 12 }, (_, at) => entry(`filler-${String(at)}`, [], 'The weather was fine.')),
  ]);
  const log = Array.from(
    { length: 400 },
    (_, at) =>
      `2026-03-14 10:02:${String(at % 60)} [${String(at)}] FATAL: remaining connection slots are reserved for superuser`,
  ).join('\n');

  test('a log leads to the story with its symptom, and says which words they share', () => {
    const [first] = seenBefore(wordsIn(log), index);
    expect(first?.card.path).toBe('pool');
    expect(first?.symptom).toBe('FATAL: remaining connection slots are reserved');
    expect(first?.words).toContain('slots');
  });

  test('a long report is not first for its length', () => {
    expect(close('write failed: no space left on device', index)[0]).toBe('disk');
  });

  test.each(['', '12:00 10.0.0.1 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'completely different words about gardening'])(
    'nothing is close to %j',
    (pasted) => {
      expect(close(pasted, index)).toEqual([]);
    },
  );

  test('an alert’s name is enough', () => {
    expect(close('no space left on device', index)).toEqual(['disk']);
  });
});

test('pieces are the whole text, cut at lines where there are any', () => {
  const text = 'one line\n'.repeat(50) + 'x'.repeat(500);
  expect([...piecesOf(text, 60)].join('')).toBe(text);
  expect([...piecesOf(text, 60)][0]).toMatch(/\n$/);
});

test('a story in short: first belief, what it was, what is open', () => {
  expect(
    storyInShort({
      timeline: [{}, { believed: 'The database is slow.' }],
      hypotheses: [
        { text: 'The database.', outcome: 'ruled-out' },
        { text: 'The clients retried.', outcome: 'confirmed' },
      ],
      factors: [],
      findings: [
        { kind: 'open-question', text: 'Who else retries?' },
        { kind: 'surprise', text: 'It grew.' },
      ],
      actions: [
        { state: 'done', text: 'Cap retries.' },
        { state: 'planned', text: 'Shed load.' },
      ],
    }),
  ).toEqual({
    believed: 'The database is slow.',
    was: 'The clients retried.',
    open: ['Shed load.', 'Who else retries?'],
  });
});
