import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['', 0],
  ['  \n\t ', 0],
  ['one', 1],
  ['  Checkout slowed\ndown — a little, after\u00a0ten. ', 7],
  ['- * – … “”', 0],
  ['10:02 (UTC)', 2],
  ['Über Ärger größer', 3],
  ['障害 対応', 2],
])('%j has %i', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('agrees with a pattern on anything of letters, digits, blanks and dashes', () => {
  const piece = fc.constantFrom('a', 'Z', '7', 'é', 'ж', ' ', '\n', '\u2003', '-', '—', '.', '“');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      expect(countWords(text)).toBe([...text.matchAll(/[\p{L}\p{N}]\S*/gu)].length);
    }),
  );
});
