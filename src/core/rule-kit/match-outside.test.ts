import { expect, test } from 'vitest';
import { matchOutside } from './match-outside.ts';

const found = (text: string, stretches: { start: number; end: number }[]): number[] =>
  [...matchOutside(text, /ab/g, stretches)].map(({ index }) => index);

test('matches that touch no stretch', () => {
  expect(found('ab ab ab', [])).toEqual([0, 3, 6]);
  expect(found('ab ab ab', [{ start: 3, end: 5 }])).toEqual([0, 6]);
  expect(found('ab ab ab', [{ start: 4, end: 6 }])).toEqual([0, 6]);
  expect(
    found('ab ab ab', [
      { start: 0, end: 1 },
      { start: 7, end: 8 },
    ]),
  ).toEqual([3]);
});

test('stretches in any order, overlapping', () => {
  expect(
    found('ab ab ab', [
      { start: 5, end: 7 },
      { start: 0, end: 6 },
      { start: 1, end: 2 },
    ]),
  ).toEqual([]);
});
