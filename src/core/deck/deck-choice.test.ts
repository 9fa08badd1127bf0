import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '../story/outline.ts';
import { choiceIn, choiceSearch, longestLine, mostChosen, noChoice, oneLine, type DeckChoice } from './deck-choice.ts';
import { choiceOnStage, stageSearch } from './stage-choice.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);
const ids = (maxLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(id, { maxLength });
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: longestLine }).map(oneLine).filter(Boolean);

const choices: fc.Arbitrary<DeckChoice> = fc.record({
  incidents: ids(mostChosen),
  theme: fc.option(id, { nil: undefined }),
  wish: fc.record(
    { audience: fc.constantFrom(...audiences), minutes: fc.integer({ min: 1, max: 480 }) },
    { requiredKeys: [] },
  ),
  edits: fc.record({ skipped: ids(6), locked: ids(6), reworded: fc.dictionary(id, line, { maxKeys: 4 }) }),
});

/** Halves of letters too, which no text may have. */
const anyLetter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('a choice in an address', () => {
  test('reads back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceIn(`?${choiceSearch(choice)}`)).toEqual({ choice, notIds: [], tooMany: [], newer: false });
      }),
    );
  });

  test('reads back from a stage, whose address names nothing of it', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const address = stageSearch(choice);
        expect(choiceOnStage(`?${address}`).choice).toEqual(choice);
        expect(address).toMatch(/^plan=[\w-]*$/);
      }),
    );
    expect(stageSearch({ ...noChoice, theme: 'recovery-gap' })).not.toContain('recovery');
  });

  test('is short enough to be pasted', () => {
    const three = ['2018-10-21-github-mysql', '2021-10-04-facebook-bgp', '2025-09-02-matrix-org'];
    const choice: DeckChoice = { ...noChoice, incidents: three, wish: { audience: 'executives', minutes: 5 } };
    expect(choiceSearch(choice)).toBe(
      'v=1&i=2018-10-21-github-mysql~2021-10-04-facebook-bgp~2025-09-02-matrix-org&for=executives&minutes=5',
    );
    expect(choiceSearch(noChoice)).toBe('');
  });
});

describe('an address that nobody of us wrote', () => {
  test.each([
    ['?i=<img src=x onerror=alert(1)>~a', ['a'], ['<img src=x onerror=alert(1)>']],
    ['?i=%3Cscript%3E&t=..%2F..', [], ['<script>', '../..']],
    ['?i=%E0%A4%A~%zz~b', ['b'], ['\ufffd%A', '%zz']],
    ['?i=A~b~b~~-c', ['b'], ['A', '-c']],
    ['?i=constructor~__proto__&say.__proto__=x&say.constructor=y', ['constructor'], ['__proto__']],
  ])('%s', (search, incidents, notIds) => {
    const read = choiceIn(search);
    expect(read.choice.incidents).toEqual(incidents);
    expect(read.notIds).toEqual(notIds);
  });

  test('of 100 kB, or with too many ids, is read as far as a walkthrough goes', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `a${String(index)}`);
    const read = choiceIn(`?i=${many.join('~')}`);
    expect(read.choice.incidents).toEqual(many.slice(0, mostChosen));
    expect(read.tooMany.length).toBeGreaterThan(100);
    expect(choiceIn(`?say.a=${'x'.repeat(100_000)}`).choice.edits.reworded['a']).toHaveLength(longestLine);
  });

  test('says when a newer version wrote it, and is read all the same', () => {
    expect(choiceIn('?v=2&i=a&with=lasers')).toMatchObject({ newer: true, choice: { incidents: ['a'] } });
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter }), (search) => {
        expect(choiceIn(search).choice.incidents.length).toBeLessThanOrEqual(mostChosen);
        expect(choiceOnStage(`?plan=${search}`).choice.incidents.length).toBeLessThanOrEqual(mostChosen);
      }),
    );
  });

  test('has its lines without what breaks a line', () => {
    const wild = encodeURIComponent('one\r\ntwo\u2028three\u0000 four\t');
    expect(choiceIn(`?say.a=${wild}`).choice.edits.reworded).toEqual({ a: 'one two three four' });
  });
});
