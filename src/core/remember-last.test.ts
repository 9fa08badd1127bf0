import { expect, test, vi } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('asks once while the subject stays the same, and again when another came between', () => {
  const ask = vi.fn((subject: { name: string }, around: { by: string }) => `${subject.name} ${around.by}`);
  const asked = rememberLast(ask);
  const [one, two] = [{ name: 'one' }, { name: 'two' }] as const;
  const around = { by: 'us' };
  expect([asked(one, around), asked(one, around), asked(two, around), asked(one, around)]).toEqual([
    'one us',
    'one us',
    'two us',
    'one us',
  ]);
  expect(ask).toHaveBeenCalledTimes(3);
});
