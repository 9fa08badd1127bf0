import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderInMemory } from './folder-in-memory.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-memory-'));
afterAll(() => rmSync(home, { recursive: true }));

test.runIf(process.platform !== 'win32')('is new at each call, and empty', () => {
  const [one, other] = [folderInMemory(home, 1) ?? '', folderInMemory(home, 1) ?? ''];
  expect(one).not.toBe(other);
  expect(readdirSync(home)).toHaveLength(2);
  expect([...readdirSync(one), ...readdirSync(other)]).toEqual([]);
});

test('is none where there is no room', () => {
  const small = join(home, 'small');
  mkdirSync(small);
  expect(folderInMemory(small, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  expect(readdirSync(small)).toEqual([]);
});

test('is none where there is no such place', () => {
  expect(folderInMemory(join(home, 'nowhere'))).toBeUndefined();
});
