import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixKnowledgeBase } from './fix-knowledge-base.ts';

let folder = '';
const story = 'incidents/2026-03-14-slow/narrative.mdx';
const options = { drafts: true, asOf: '2026-11-23' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-'));
  mkdirSync(join(folder, story, '..'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('mends round after round, and touches nothing else', async () => {
  writeFileSync(join(folder, story), '---\r\ntitel: The slow checkout\r\n---\r\nOne<br>two  \r\n* an odd   list\r\n');
  writeFileSync(join(folder, 'knowledge-base.yaml'), 'format:   1\n');
  chmodSync(join(folder, story), 0o640);
  expect(await fixKnowledgeBase(folder, options)).toEqual([{ file: story, applied: 2 }]);
  expect(readFileSync(join(folder, story), 'utf8')).toBe(
    '---\r\ntitle: The slow checkout\r\n---\r\nOne\\\r\ntwo  \r\n* an odd   list\r\n',
  );
  expect(statSync(join(folder, story)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder, story, '..'))).toEqual(['narrative.mdx']);
  expect(readFileSync(join(folder, 'knowledge-base.yaml'), 'utf8')).toBe('format:   1\n');
});

test('has nothing to do where nothing is safe', async () => {
  const text = '---\ntitle: The slow checkout\nkind: outage\n---\n<Nope />\n';
  writeFileSync(join(folder, story), text);
  expect(await fixKnowledgeBase(folder, options)).toEqual([]);
  expect(readFileSync(join(folder, story), 'utf8')).toBe(text);
});

test('a key is not renamed onto one that is there', async () => {
  const text = '---\ntitle: The slow checkout\ntitel: Another\n---\nOne.\n';
  writeFileSync(join(folder, story), text);
  expect(await fixKnowledgeBase(folder, options)).toEqual([]);
  expect(readFileSync(join(folder, story), 'utf8')).toBe(text);
});
