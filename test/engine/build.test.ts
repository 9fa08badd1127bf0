import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-story-build-'));

beforeAll(() => {
  expect(secondStory('init', '.', '--as-of', '2026-03-14')).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function secondStory(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: home, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

/** Digest of each file of a site; the search index is Pagefind's and not the same twice. */
function digests(): Record<string, string> {
  const out = join(home, 'dist');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('pagefind'));
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

test('two builds of the same content are the same bytes', () => {
  expect(secondStory('build', '--as-of', '2026-03-20')).toMatchObject({ code: 0 });
  const first = digests();
  expect(Object.keys(first)).toContain('index.html');
  expect(secondStory('build', '--as-of', '2026-03-20')).toMatchObject({ code: 0 });
  expect(digests()).toEqual(first);
});

test('a build that stops half way leaves the last site as it was, and nothing beside it', () => {
  const before = digests();
  const config = join(home, 'content', 'second-story.config.mjs');
  writeFileSync(config, elementThatThrows);
  const narrative = join(home, 'content/incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx');
  const good = readFileSync(narrative, 'utf8');
  writeFileSync(narrative, `${good}\n<Trap />\n`);
  const built = secondStory('build', '--as-of', '2026-03-20');
  writeFileSync(narrative, good);
  rmSync(config);
  expect(built.code, built.said).toBe(3);
  expect(built.said).toContain('the trap closed');
  expect(built.said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(digests()).toEqual(before);
  expect(readdirSync(home).filter((name) => name.startsWith('.second-story'))).toEqual([]);
});

const elementThatThrows = `
import { z } from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve('zod')).href)};
export default {
  elements: [{ name: 'Trap', about: 'Throws.', flow: 'block', holds: 'nothing', attributes: z.strictObject({}), toHtml() { throw new Error('the trap closed'); }, toText: () => '' }],
};
`;
