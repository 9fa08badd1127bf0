import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
      "1991 kinds in 1991 runs
      reported: 100.0 % (1991 of 1991)
      at their place: 100.0 % (1991 of 1991)
      with exactly one message: 99.9 % (1990 of 1991)
      - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
    `);
  },
  patience,
);
