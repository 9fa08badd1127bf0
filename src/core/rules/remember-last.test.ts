import { expect, test, vi } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('asks once while the question stays the same, and again when any part of it changes', () => {
  const ask = vi.fn((a: { name: string }, b: { name: string }) => `${a.name} ${b.name}`);
  const asked = rememberLast(ask);
  const [one, two, three] = [{ name: 'one' }, { name: 'two' }, { name: 'three' }] as const;
  expect([asked(one, two), asked(one, two), asked(one, three), asked(two, three), asked(one, two)]).toEqual([
    'one two',
    'one two',
    'one three',
    'two three',
    'one two',
  ]);
  expect(ask).toHaveBeenCalledTimes(4);
});
