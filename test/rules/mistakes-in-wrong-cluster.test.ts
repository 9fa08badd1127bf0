import { expect, test } from 'vitest';
import { patience, storiesWithMistakes, toldOfMistakesIn } from './mistakes/run-mistakes.ts';

test(
  'what the checker says to mistakes that people make',
  () => {
    expect(toldOfMistakesIn(storiesWithMistakes.wrongCluster)).toMatchInlineSnapshot(`
    "1957 kinds in 1957 runs
    reported: 100.0 % (1957 of 1957)
    at their place: 100.0 % (1957 of 1957)
    with exactly one message: 99.9 % (1956 of 1957)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3"
  `);
  },
  patience,
);
