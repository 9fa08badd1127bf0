import { expect, test } from 'vitest';
import { mistakes } from './mistakes/all-mistakes.ts';
import { namesOfMade } from './mistakes/run-mistakes.ts';

test('each kind has a name of its own, and can be made somewhere in the example', () => {
  const all = mistakes.map(({ name }) => name);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  const made = namesOfMade();
  expect(all.filter((name) => !made.has(name))).toEqual([]);
});
