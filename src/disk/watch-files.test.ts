import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFiles } from './watch-files.ts';

let root: string;
let seen: Set<string>;
let end: () => void;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'second-story-watch-')));
  mkdirSync(join(root, 'incidents/one'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'incidents/one/narrative.mdx'), 'Once.');
  seen = new Set();
  end = watchFiles(root, [join(root, 'dist')], {
    changed: (path) => seen.add(path.slice(root.length + 1)),
    failed: (_folder, error) => {
      throw error;
    },
  });
});

afterEach(() => {
  end();
  rmSync(root, { recursive: true, force: true });
});

/** Waits until all of these were seen; Linux may name folders besides. */
async function sees(...paths: string[]): Promise<void> {
  await vi.waitFor(() => expect([...seen]).toEqual(expect.arrayContaining(paths)), { timeout: 10_000 });
}

test('a file that is written, comes or goes is seen, in a new folder too', async () => {
  writeFileSync(join(root, 'incidents/one/narrative.mdx'), 'Twice.');
  await sees('incidents/one/narrative.mdx');
  mkdirSync(join(root, 'incidents/two'));
  writeFileSync(join(root, 'incidents/two/narrative.mdx'), 'Once.');
  await sees('incidents/two/narrative.mdx');
  seen.clear();
  writeFileSync(join(root, 'incidents/two/narrative.mdx'), 'Twice.');
  await sees('incidents/two/narrative.mdx');
  rmSync(join(root, 'incidents/one/narrative.mdx'));
  await sees('incidents/one/narrative.mdx');
});

test('a folder with another name is followed under that name', async () => {
  renameSync(join(root, 'incidents/one'), join(root, 'incidents/other'));
  await sees('incidents/one', 'incidents/other');
  seen.clear();
  writeFileSync(join(root, 'incidents/other/narrative.mdx'), 'Twice.');
  await sees('incidents/other/narrative.mdx');
});

test('what is hidden, and what is made, is not', async () => {
  writeFileSync(join(root, 'dist/index.html'), 'Made.');
  writeFileSync(join(root, 'incidents/one/.narrative.mdx.swp'), 'Half.');
  writeFileSync(join(root, 'incidents/one/record.yaml'), 'timeline: []');
  await sees('incidents/one/record.yaml');
  expect([...seen].filter((path) => /^dist\/|\.swp$/.test(path))).toEqual([]);
});

test('after its end nothing is seen any more', async () => {
  end();
  writeFileSync(join(root, 'incidents/one/narrative.mdx'), 'Twice.');
  const seenByAnother = new Set<string>();
  end = watchFiles(root, [], { changed: (path) => seenByAnother.add(path), failed: () => undefined });
  writeFileSync(join(root, 'incidents/one/narrative.mdx'), 'Thrice.');
  await vi.waitFor(() => expect(seenByAnother.size).toBeGreaterThan(0), { timeout: 10_000 });
  expect(seen.size).toBe(0);
});
