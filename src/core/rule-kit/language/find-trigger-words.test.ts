import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTriggerIndex, findTriggered } from './find-trigger-words.ts';

test('a word announces all its things, also when one of them was announced by another word', () => {
  const index = buildTriggerIndex([
    ['first', 'queue'],
    ['second', 'queue page'],
  ]);
  expect([...findTriggered('The page grew a queue.', index)].sort()).toEqual(['first', 'second']);
});

test('never too rarely: whatever stands in a text as a word is announced', () => {
  const word = fc.constantFrom('page', 'queue', 'deploy', 'über', 'limit');
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      fc.array(word, { maxLength: 8 }),
      (things, text) => {
        const found = findTriggered(
          text.join(' '),
          buildTriggerIndex(things.map((words, at) => [at, words.join(' ')] as const)),
        );
        things.forEach((words, at) => {
          if (words.some((one) => text.includes(one))) expect(found.has(at)).toBe(true);
        });
      },
    ),
  );
});
