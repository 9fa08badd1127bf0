import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-make-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

test('makes a folder and those it lies in, and again does nothing', () => {
  const folder = join(home, 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  makeFolder('/');
});

test('below a file, and below a link that leads nowhere, the answer of the system comes at once', () => {
  writeFileSync(join(home, 'file'), '');
  symlinkSync(join(home, 'nowhere'), join(home, 'link'));
  expect(() => makeFolder(join(home, 'file/a/b'))).toThrow('ENOTDIR');
  expect(() => makeFolder(join(home, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(home, 'link/a/b'))).toThrow('EEXIST');
});

test.runIf(existsSync('/proc/self'))('a system that makes no folders is not asked for ever', () => {
  expect(() => makeFolder('/proc/second-story/stories')).toThrow('ENOENT');
});
