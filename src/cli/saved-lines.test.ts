import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../core/model/message.ts';
import { sourceText } from '../core/parse/source-text.ts';
import { savedLines } from './saved-lines.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-saved-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const brokenIn = (file: string): Message => ({
  level: 'error',
  rule: 'yaml-syntax',
  file,
  place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
  reason: 'Unexpected YAML: a tab',
});

/** `files` stand on the disk, `read` are sources now, `known` were before. */
function lines(
  changed: readonly string[],
  {
    files = [],
    read = files,
    known = read,
    broken = [],
  }: { files?: string[]; read?: string[]; known?: string[]; broken?: string[] },
): string | undefined {
  for (const file of files) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), '');
  }
  const sources = new Map(read.map((file) => [file, sourceText(file, '')]));
  const open = { folder: home, sources, fileCount: read.length, messages: broken.map(brokenIn) };
  return savedLines(
    changed.map((file) => join(home, file)),
    new Set(known),
    open,
    home,
  );
}

test('scratch files of editors are not named, and alone say nothing', () => {
  const scratch = ['4913', 'themes/a.mdx~', 'themes/#a.mdx#', 'themes/sedAb12Cd', 'themes/a.swp', 'themes/.#a.mdx'];
  const left = ['themes/a.mdx~', 'themes/#a.mdx#', 'themes/a.swp', 'themes/sedAb12Cd'];
  expect(lines(scratch, { files: ['themes/a.mdx', ...left], read: ['themes/a.mdx'] })).toBeUndefined();
  expect(lines([...scratch, 'themes/a.mdx', 'themes'], { files: ['themes/a.mdx'] })).toBe(
    'themes/a.mdx is shown. Nothing to mend in 1 file.',
  );
});

test('each file is said to be what it is, in the right number', () => {
  const files = ['a.mdx', 'b.mdx', 'c.mdx'];
  expect(lines(['a.mdx', 'b.mdx'], { files, broken: ['a.mdx'] })).toMatchInlineSnapshot(`
    "a.mdx has errors; its page stays as it was. b.mdx is shown. 1 error in 3 files.
    a.mdx:1:1  error  Unexpected YAML: a tab  yaml-syntax"
  `);
  expect(lines(files, { files, broken: ['a.mdx', 'b.mdx'] })).toMatchInlineSnapshot(`
    "a.mdx and b.mdx have errors; their pages stay as they were. c.mdx is shown. 2 errors in 3 files.
    a.mdx:1:1  error  Unexpected YAML: a tab  yaml-syntax
    b.mdx:1:1  error  Unexpected YAML: a tab  yaml-syntax"
  `);
  expect(lines(['1.csv', '2.csv', '3.csv', '4.csv'], { files: ['1.csv', '2.csv', '3.csv', '4.csv'], read: [] })).toBe(
    '1.csv, 2.csv, 3.csv and 1 more are shown. Nothing to mend in 0 files.',
  );
});

test('what was read before, a folder of it, or a picture is gone', () => {
  const known = ['a.mdx', 'incidents/x/narrative.mdx'];
  expect(lines(['a.mdx', 'incidents/x', 'map.svg'], { known })).toMatchInlineSnapshot(
    `"a.mdx, incidents/x and map.svg are gone. Nothing to mend in 0 files."`,
  );
});
