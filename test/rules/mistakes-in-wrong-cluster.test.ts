import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
      "1994 kinds in 1994 runs
      reported: 100.0 % (1994 of 1994)
      at their place: 100.0 % (1994 of 1994)
      with exactly one message: 99.9 % (1993 of 1994)
      - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
    `);
  },
  patience,
);
