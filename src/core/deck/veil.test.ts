import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unveil } from './unveil.ts';
import { veil } from './veil.ts';

test('no word can be read through a veil, and every one comes back', () => {
  expect(veil('The live primary was removed.')).not.toMatch(/live|primary|removed/i);
  expect(unveil(veil('<p>主系は動いていた — “fine” ~0041 \n</p>'))).toBe('<p>主系は動いていた — “fine” ~0041 \n</p>');
});

test('any text comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
      const text = String.fromCharCode(...codes);
      expect(unveil(veil(text))).toBe(text);
    }),
  );
});
