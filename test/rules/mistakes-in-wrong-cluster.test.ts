import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
      "1987 kinds in 1987 runs
      reported: 100.0 % (1987 of 1987)
      at their place: 100.0 % (1987 of 1987)
      with exactly one message: 99.9 % (1986 of 1987)
      - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
    `);
  },
  patience,
);
