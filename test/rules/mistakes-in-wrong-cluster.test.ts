import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
    "1950 kinds in 1950 runs
    reported: 100.0 % (1950 of 1950)
    at their place: 100.0 % (1950 of 1950)
    with exactly one message: 99.9 % (1949 of 1950)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
  `);
  },
  patience,
);
