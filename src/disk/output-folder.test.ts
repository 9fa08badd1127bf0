import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isReplaceable, readMarker, replaceFolder } from './output-folder.ts';

let home = '';
let out = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-output-'));
  out = join(home, 'dist');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const fillWith = (text: string) => (fresh: string) => {
  writeFileSync(join(fresh, 'index.html'), text);
  return Promise.resolve();
};

test('the new site takes the place of the old one, and nothing of it is left', async () => {
  await replaceFolder(out, { base: '/' }, fillWith('first'));
  writeFileSync(join(out, 'stale.html'), 'stale');
  await replaceFolder(out, { base: '/kb/' }, fillWith('second'));
  expect(readdirSync(out).sort()).toEqual(['.second-story-site', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('second');
  expect(readMarker(out)).toEqual({ base: '/kb/' });
  expect(readdirSync(home)).toEqual(['dist']);
});

test('a site that cannot be made leaves the old one as it was', async () => {
  await replaceFolder(out, { base: '/' }, fillWith('first'));
  const failing = replaceFolder(out, { base: '/' }, (fresh) => {
    writeFileSync(join(fresh, 'half.html'), '');
    return Promise.reject(new Error('no room'));
  });
  await expect(failing).rejects.toThrow('no room');
  expect(readdirSync(out).sort()).toEqual(['.second-story-site', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('first');
  expect(readdirSync(home)).toEqual(['dist']);
});

test('the first site that cannot be made leaves nothing', async () => {
  await expect(replaceFolder(out, { base: '/' }, () => Promise.reject(new Error('no')))).rejects.toThrow();
  expect(readdirSync(home)).toEqual([]);
});

test('only a folder that is absent, empty or ours is replaced', async () => {
  expect(isReplaceable(out)).toBe(true);
  mkdirSync(out);
  expect(isReplaceable(out)).toBe(true);
  writeFileSync(join(out, 'thesis.txt'), 'years of work');
  expect(isReplaceable(out)).toBe(false);
  rmSync(join(out, 'thesis.txt'));
  await replaceFolder(out, { base: '/' }, fillWith(''));
  expect(isReplaceable(out)).toBe(true);
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(isReplaceable(file)).toBe(false);
  expect(existsSync(file)).toBe(true);
});
