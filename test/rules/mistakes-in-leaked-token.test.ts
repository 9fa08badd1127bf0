import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.leakedToken)).toMatchInlineSnapshot(`
      "1367 kinds in 1367 runs
      reported: 100.0 % (1367 of 1367)
      at their place: 100.0 % (1367 of 1367)
      with exactly one message: 99.9 % (1365 of 1367)
      - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3
      - a range upside down as an amount: range-order:5, retold-number:5; meant range-order:5"
    `);
  },
  patience,
);
