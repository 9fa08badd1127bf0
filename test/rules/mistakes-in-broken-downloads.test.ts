import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.brokenDownloads)).toMatchInlineSnapshot(`
    "1342 kinds in 1342 runs
    reported: 100.0 % (1342 of 1342)
    at their place: 100.0 % (1342 of 1342)
    with exactly one message: 99.9 % (1341 of 1342)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
  `);
  },
  patience,
);
