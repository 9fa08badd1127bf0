import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLongStretch } from './has-long-stretch.ts';

test.each([
  ['', false],
  ['x'.repeat(19), false],
  ['x'.repeat(20), true],
  [`${'x'.repeat(19)} ${'y'.repeat(19)}`, false],
  [`ab ${'x_-=/.+9'.repeat(3)}`, true],
  ['é'.repeat(40), false],
])('%j', (text, expected) => {
  expect(hasLongStretch(text, 20)).toBe(expected);
});

test('agrees with a pattern on anything', () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('a', 'Z', '0', '_', '-', '.', '=') },
    { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '"', 'é', '…') },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('');
      expect(hasLongStretch(text, 20)).toBe(/[\w+/=.-]{20}/.test(text));
    }),
    { numRuns: 2000 },
  );
});
