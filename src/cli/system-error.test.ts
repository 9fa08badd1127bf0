import { expect, test } from 'vitest';
import { systemError } from './system-error.ts';

const refused = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: refused`), { code }, path === undefined ? {} : { path });

test.each([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EBUSY',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
])('%s is a whole sentence with a path and without', (code) => {
  expect(systemError(refused(code))?.message).toMatch(/^[A-Z][^:]*[a-z]\.$/);
  expect(systemError(refused(code, '/site'))?.message).toMatch(/^[A-Z][^:]*[a-z]: \/site\.$/);
});

test('anything else is no refusal of the system', () => {
  expect(systemError(refused('ENOENT'))).toBeUndefined();
  expect(systemError(new Error('A fault'))).toBeUndefined();
});

test('a place where no folder can be made is told', () => {
  const error = Object.assign(refused('ENOENT', '/proc/stories'), { syscall: 'mkdir' });
  expect(systemError(error)?.message).toBe('No folder can be made here: /proc/stories.');
});
