import { expect, test } from 'vitest';
import { recall, recallLast, type AnswerMemory, type LastAnswer } from './recall.ts';

test('an answer is kept while all around its subject is the very same', () => {
  const memory: AnswerMemory<number> = new WeakMap();
  const [subject, other, settings] = [{}, {}, {}];
  let made = 0;
  const ask = (about: object, around: readonly unknown[]): number => recall(memory, about, around, () => ++made);
  expect(ask(subject, [settings, 'en'])).toBe(1);
  expect(ask(subject, [settings, 'en'])).toBe(1);
  expect(ask(other, [settings, 'en'])).toBe(2);
  expect(ask(subject, [settings, 'de'])).toBe(3);
  expect(ask(subject, [{}, 'de'])).toBe(4);
  expect(ask(subject, [settings])).toBe(5);
  expect(recall(undefined, subject, [settings], () => 6)).toBe(6);
});

test('the last answer is kept by its text, and is the very same object', () => {
  const memory: LastAnswer<object> = {};
  const first = recallLast(memory, 'a', () => ({}));
  expect(recallLast(memory, ['a'].join(''), () => ({}))).toBe(first);
  expect(recallLast(memory, 'b', () => ({}))).not.toBe(first);
  expect(recallLast(memory, 'a', () => ({}))).not.toBe(first);
  expect(recallLast(undefined, 'a', () => first)).toBe(first);
});
