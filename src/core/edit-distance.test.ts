import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['kubernetes', 'kubernetes', 0],
  ['kuberntes', 'kubernetes', 1],
  ['replciation', 'replication', 1],
  ['certficaet', 'certificate', 2],
  ['', 'ab', 2],
  ['abc', 'xyz', 3],
])('%s, %s: %i', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
  expect(editDistance(b, a, 5)).toBe(distance);
});

test('beyond the most it only says so', () => {
  expect(editDistance('short', 'a much longer one', 2)).toBe(3);
});
