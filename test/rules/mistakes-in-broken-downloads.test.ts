import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.brokenDownloads)).toMatchInlineSnapshot(`
      "1370 kinds in 1370 runs
      reported: 100.0 % (1370 of 1370)
      at their place: 100.0 % (1370 of 1370)
      with exactly one message: 99.9 % (1369 of 1370)
      - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
    `);
  },
  patience,
);
