import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.brokenDownloads)).toMatchInlineSnapshot(`
    "1341 kinds in 1341 runs
    reported: 100.0 % (1341 of 1341)
    at their place: 100.0 % (1341 of 1341)
    with exactly one message: 99.9 % (1340 of 1341)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
  `);
  },
  patience,
);
