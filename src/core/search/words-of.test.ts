import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

test.each([
  ['', []],
  ['too many open files', ['too', 'many', 'open', 'files']],
  ['Version v1.27.3-rc.1 was out', ['version', 'v1', '1', '27', '3', 'rc', '1', '1.27.3', '1.27', 'was', 'out']],
  ['NodeNotReady', ['nodenotready', 'node', 'not', 'ready']],
  ['java.lang.OutOfMemoryError', ['java', 'lang', 'outofmemoryerror', 'out', 'of', 'memory', 'error']],
  ['fail-over', ['fail', 'over', 'failover']],
  ['node_cpu_seconds', ['node', 'cpu', 'seconds']],
  ['the team’s café', ['the', 'team', 'cafe']],
  ['Straße, Häuser', ['strasse', 'hauser', 'haeuser']],
  ['決済が', ['決済', '済が']],
  ['HTTP503 🔥 ok', ['http503', 'ok']],
])('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('anything gives words that are not empty and have no upper case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) {
        expect(word).not.toBe('');
        expect(word).toBe(word.toLowerCase());
      }
    }),
  );
});
