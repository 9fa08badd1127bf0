import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPhrase } from './shared-phrase.ts';

test.each([
  ['too many open files', 'EMFILE: too many open files, open', 'too many open files'],
  ['Could not resolve host: a.example', 'couldn’t resolve host', 'resolve host'],
  ['Connection refused', 'upstream CONNECTION REFUSED', 'Connection refused'],
  ['Größe überschritten', 'GRÖSSE ÜBERSCHRITTEN', 'Größe überschritten'],
])('%s, %s', (one, other, phrase) => {
  expect(sharedPhrase([one], [other])).toBe(phrase);
});

test.each([
  ['one word', 'certificate expired', 'certificate missing'],
  ['words that stand apart', 'secret in the public image', 'public branch with a secret'],
  ['small words', 'the node does not answer', 'the tool does not stop'],
  ['words of two lines', 'full disk', 'full\ndisk'],
  ['nothing', '', ''],
])('%s is no phrase', (_, one, other) => {
  expect(sharedPhrase([one], other.split('\n'))).toBeUndefined();
});

test('the longest of all lines is said', () => {
  expect(sharedPhrase(['disk full', 'no space left on device'], ['disk full', 'no space left on device, write'])).toBe(
    'no space left on device',
  );
});

test('what is said stands in a line of the first', () => {
  const lines = fc.array(
    fc
      .array(fc.constantFrom('pool', 'empty', 'the', 'of', 'ERR_1', '—', ','), { maxLength: 8 })
      .map((all) => all.join(' ')),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const phrase = sharedPhrase(one, other);
      expect(phrase === undefined || one.some((line) => line.includes(phrase))).toBe(true);
      expect(sharedPhrase(other, one) === undefined).toBe(phrase === undefined);
    }),
  );
});
