import { expect, test } from 'vitest';
import { isOneDigitOff, isSwapped } from './digit-slips.ts';

test.each([
  ['153', '135', { off: false, swapped: true }],
  ['153', '158', { off: true, swapped: false }],
  ['14:07', '14:17', { off: true, swapped: false }],
  ['153', '153', { off: false, swapped: false }],
  ['153', '315', { off: false, swapped: false }],
  ['153', '1530', { off: false, swapped: false }],
  ['7', '8', { off: true, swapped: false }],
])('%s and %s', (a, b, { off, swapped }) => {
  expect([isOneDigitOff(a, b), isSwapped(a, b)]).toEqual([off, swapped]);
  expect([isOneDigitOff(b, a), isSwapped(b, a)]).toEqual([off, swapped]);
});
