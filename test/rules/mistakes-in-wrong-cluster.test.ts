import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
    "1949 kinds in 1949 runs
    reported: 100.0 % (1949 of 1949)
    at their place: 100.0 % (1949 of 1949)
    with exactly one message: 99.9 % (1948 of 1949)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
  `);
  },
  patience,
);
