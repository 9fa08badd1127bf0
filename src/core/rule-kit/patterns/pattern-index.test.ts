import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPatternIndex, possibleIn } from './pattern-index.ts';

const letter = fc.constantFrom(...'abAkKs1 .,-’\'"ß', '\\.', '\\n', '\\u2019', '\\x61', '😀');
const atom = fc.oneof(
  { weight: 4, arbitrary: letter },
  fc.constantFrom('\\d', '\\s', '\\w', '\\S', '.', '\\b', '^', '$', '[^a]', '[a-c]', '[\\w-]'),
  fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => `[${letters.join('').replaceAll('-', '')}.]`),
);
const times = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}', '{3,}', '{4}', '+?');
const { pattern } = fc.letrec<{ pattern: string; sequence: string; piece: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((ways) => ways.join('|')),
  sequence: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    {
      weight: 5,
      arbitrary: fc.tuple(atom, times).map(([one, often]) => (/^(?:\\b|\^|\$)$/.test(one) ? one : one + often)),
    },
    fc
      .tuple(fc.constantFrom('(?:', '('), tie('pattern'), times)
      .map(([open, inside, often]) => `${open}${inside})${often}`),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
      .map(([open, inside]) => `${open}${inside})`),
  ),
}));
const text = fc
  .array(fc.constantFrom(...'abAkKs1 .,-’\'"ßSſK\n\u00a0', '😀'), { maxLength: 24 })
  .map((letters) => letters.join(''));

test('whatever a pattern matches is among what may be there', () => {
  fc.assert(
    fc.property(pattern, fc.constantFrom('', 'i', 'u', 'iu', 'm', 's'), text, (source, flags, words) => {
      const one = compiled(source, flags);
      fc.pre(one !== undefined);
      if (one.test(words))
        expect(
          possibleIn(
            words,
            buildPatternIndex([one], (each) => each),
          ),
        ).toEqual([one]);
    }),
    { numRuns: 2000 },
  );
});

test('every blank there is may stand for a blank, and every digit for a digit', () => {
  const spaced = buildPatternIndex([/a\sb/, /a\db/], (each) => each);
  for (let code = 0; code < 0x10000; code += 1) {
    const sign = String.fromCharCode(code);
    if (/\s/.test(sign)) expect(possibleIn(`a${sign}b`, spaced)).toEqual([/a\sb/]);
    if (/\d/.test(sign)) expect(possibleIn(`a${sign}b`, spaced)).toEqual([/a\db/]);
  }
});

/** Some sources are no pattern, such as those that repeat a half of a letter. */
function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

const things = {
  sport: /\b[Ff]oot?ball\b/,
  open: /TODO|FIXME/,
  dots: /\.\.(?=\s)/,
  clock: /\d{1,2}:\d{2}/,
  quoted: /[“„]\w/,
  pointer: /(?<=: )see (?:above|below)/i,
  word: /\w+/,
};
const index = buildPatternIndex(Object.keys(things), (name) => things[name as keyof typeof things]);

test.each([
  ['It was on the football field.', ['sport', 'word']],
  ['It was on the field.', ['word']],
  ['todo', ['open', 'word']],
  ['TODO', ['open', 'word']],
  ['Note: SEE\u00a0Above', ['pointer', 'word']],
  ['At 9:41 it ended.. Then', ['dots', 'clock', 'word']],
  ['It ended..', ['word']],
  ['She said “no”.', ['quoted', 'word']],
  ['', ['word']],
])('%j may have %j', (words, found) => {
  expect(possibleIn(words, index)).toEqual(found);
});
