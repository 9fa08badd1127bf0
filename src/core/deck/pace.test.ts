import { expect, test } from 'vitest';
import { clockText } from './clock-text.ts';
import { paceOf } from './pace.ts';

const minutes = [1, 5, 2];

test.each([
  [0, 30, 0],
  [0, 90, 30],
  [1, 30, -30],
  [1, 200, 0],
  [1, 400, 40],
  [2, 480, 0],
  [9, 600, 120],
])('on slide %i after %i seconds one is %i seconds behind', (slide, elapsed, behind) => {
  expect(paceOf(minutes, slide, elapsed).behind).toBe(behind);
});

test.each([
  [0, '0:00'],
  [5.4, '0:05'],
  [65, '1:05'],
  [725, '12:05'],
  [3750, '1:02:30'],
  [-3, '0:00'],
])('%i seconds read %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
