import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommandLines, type CommandLines } from '../sites/start-command-lines.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-story-build-'));

let commandLines: CommandLines;

beforeAll(async () => {
  commandLines = startCommandLines(home);
  expect(await commandLines.run('init', '.', '--as-of', '2026-03-14')).toMatchObject({ code: 0 });
  // The example is a draft, so that it stays on no real site by accident.
  for (const path of [
    'incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx',
    'themes/quiet-dependency.mdx',
  ]) {
    const file = join(home, 'content', path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: published'));
  }
});

afterAll(() => {
  commandLines.stop();
  rmSync(home, { recursive: true, force: true });
});

function inItsOwnProcess(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: home, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

/** Digest of each file of a site. */
function digests(): Record<string, string> {
  const out = join(home, 'dist');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

test('two builds of the same content are the same bytes', async () => {
  const built = await commandLines.run('build', '--as-of', '2026-03-20');
  expect(built).toMatchObject({ code: 0 });
  expect(built.said).toContain('Its feeds name no host yet');
  const first = digests();
  expect(Object.keys(first)).toContain('index.html');
  expect(inItsOwnProcess('build', '--as-of', '2026-03-20')).toMatchObject({ code: 0 });
  expect(digests()).toEqual(first);
});

test('what an organisation sets is in its site: its host in feeds, its logo and style sheet under their own names, whatever letters these have', async () => {
  const settings = join(home, 'content/knowledge-base.yaml');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(join(home, 'content/our logo é.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  writeFileSync(join(home, 'content/own style.css'), 'body { color: red }');
  writeFileSync(settings, `${before}logo: our logo é.svg\nstyle: own style.css\n`);
  const built = await commandLines.run(
    'build',
    '--as-of',
    '2026-03-20',
    '--out',
    'other',
    '--base',
    '/kb/',
    '--site',
    'https://stories.example.org',
  );
  writeFileSync(settings, before);
  expect(built.code, built.said).toBe(0);
  expect(built.said).not.toContain('host');
  expect(readFileSync(join(home, 'other/feed.xml'), 'utf8')).toContain(
    '<link>https://stories.example.org/kb/incidents/',
  );
  expect(readdirSync(join(home, 'other/own')).sort()).toEqual(['our logo é.svg', 'own style.css']);
  expect(readFileSync(join(home, 'other/own/our logo é.svg'), 'utf8')).toContain('viewBox');
});

test('an old address has a page that leads to the present one', async () => {
  const narrative = join(home, 'content/incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx');
  const before = readFileSync(narrative, 'utf8');
  writeFileSync(narrative, before.replace(/^title:/m, 'formerIds: [2026-03-14-once]\ntitle:'));
  const built = await commandLines.run('build', '--as-of', '2026-03-20', '--out', 'moved', '--base', '/kb/');
  writeFileSync(narrative, before);
  expect(built.code, built.said).toBe(0);
  const page = readFileSync(join(home, 'moved/incidents/2026-03-14-once/index.html'), 'utf8');
  expect(page).toContain(
    '<meta http-equiv="refresh" content="0; url=/kb/incidents/2026-03-14-example-the-cache-that-forgot/">',
  );
  expect(existsSync(join(home, 'moved/moved'))).toBe(false);
});

test('a build that stops half way leaves the last site as it was, and nothing beside it', async () => {
  const before = digests();
  const config = join(home, 'content', 'second-story.config.mjs');
  writeFileSync(config, elementThatThrows);
  const narrative = join(home, 'content/incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx');
  const good = readFileSync(narrative, 'utf8');
  writeFileSync(narrative, `${good}\n<Trap />\n`);
  const built = await commandLines.run('build', '--as-of', '2026-03-20');
  writeFileSync(narrative, good);
  rmSync(config);
  expect(built).toEqual({
    code: 2,
    said: '<Trap> of second-story.config.mjs stopped with: the trap closed\nIt is your own code; --debug shows the line.\n',
  });
  expect(digests()).toEqual(before);
  expect(readdirSync(home).filter((name) => name.startsWith('.second-story'))).toEqual([]);
});

const elementThatThrows = `
import { z } from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve('zod')).href)};
export default {
  elements: [{ name: 'Trap', about: 'Throws.', flow: 'block', holds: 'nothing', attributes: z.strictObject({}), toHtml() { throw new Error('the trap closed'); }, toText: () => '' }],
};
`;
