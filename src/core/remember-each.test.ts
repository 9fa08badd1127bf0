import { expect, test, vi } from 'vitest';
import { rememberEach } from './remember-each.ts';

test('asks once about each subject, however many come between, and also where nothing is the answer', () => {
  const ask = vi.fn(({ name }: { name: string }) => (name === 'nobody' ? undefined : name.length));
  const asked = rememberEach(ask);
  const [one, nobody] = [{ name: 'one' }, { name: 'nobody' }] as const;
  expect([one, nobody, one, nobody].map(asked)).toEqual([3, undefined, 3, undefined]);
  expect(asked({ name: 'one' })).toBe(3);
  expect(ask).toHaveBeenCalledTimes(3);
});
