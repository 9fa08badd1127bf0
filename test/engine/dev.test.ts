import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startProgram, type RunningProgram } from '../sites/start-program.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-story-dev-'));
// Astro and Vite behave otherwise when they believe that a test runs them.
const env = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]]),
);
const incident = '2026-03-14-example-the-cache-that-forgot';
let server: RunningProgram;

beforeAll(async () => {
  spawnSync(process.execPath, [main, 'init', '.', '--as-of', '2026-03-14'], { cwd: home, env });
  server = await startProgram([process.execPath, main, 'dev'], home, env);
  await eventually('', 'The cache that forgot everything at once');
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Waits until a page holds some words. */
async function eventually(path: string, words: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const answer = await fetch(server.address + path);
      expect((await answer.text()).includes(words), `${path} shows “${words}”`).toBe(true);
    },
    { timeout: 20_000, interval: 150 },
  );
}

test('a save is shown, and so is a new incident, a draft too', async () => {
  const narrative = join(home, 'content/incidents', incident, 'narrative.mdx');
  writeFileSync(narrative, readFileSync(narrative, 'utf8').replace(/^title: .*/m, 'title: A new name for it'));
  await eventually(`incidents/${incident}/`, 'A new name for it');
  mkdirSync(join(home, 'content/incidents/2026-03-15-another'));
  writeFileSync(
    join(home, 'content/incidents/2026-03-15-another/narrative.mdx'),
    '---\ntitle: Another story\nstatus: draft\n---\n\nOnce.\n',
  );
  await eventually('incidents/2026-03-15-another/', 'Another story');
});

test('what is no page is made when it is asked for, from what stands in the folder now', async () => {
  const answer = async (path: string): Promise<Response> => fetch(server.address + path);
  const [twin, data, feed, gone] = await Promise.all(
    [`incidents/${incident}.md`, `incidents/${incident}.json`, 'feed.xml', 'incidents/never.md'].map((path) =>
      answer(path),
    ),
  );
  expect(twin?.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await twin?.text()).toContain('# A new name for it');
  expect(await data?.json()).toMatchObject({ id: incident, title: 'A new name for it' });
  expect(await feed?.text()).toContain('<title>A new name for it</title>');
  expect(gone?.status).toBe(404);
});

test('an old address leads on, any other is not there, and our own files are what they are', async () => {
  const narrative = join(home, 'content/incidents', incident, 'narrative.mdx');
  const settings = join(home, 'content/knowledge-base.yaml');
  writeFileSync(narrative, readFileSync(narrative, 'utf8').replace(/^title:/m, 'formerIds: [2026-03-14-once]\ntitle:'));
  writeFileSync(join(home, 'content/logo é.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}logo: logo é.svg\naccent: '#0a5c5c'\n`);
  await eventually('incidents/2026-03-14-once/', `url=/incidents/${incident}/`);
  const answer = async (path: string): Promise<Response> => fetch(server.address + path);
  for (const path of [
    'incidents/never/',
    'themes/never/',
    'playbacks/never/',
    'services/never/',
    'themes/never/playback/',
    'stage/never/',
    'rules/never/',
  ]) {
    const gone = await answer(path);
    expect([path, gone.status]).toEqual([path, 404]);
    expect(await gone.text()).toContain('This page is not here');
  }
  expect((await answer('own/logo%20%C3%A9.svg')).headers.get('content-type')).toBe('image/svg+xml');
  expect(await (await answer('own.css')).text()).toContain('--accent:');
});

test('what could be tended in the garden of themes is listed below /_check/', async () => {
  await eventually('_check/', '/_check/themes/');
  await eventually('_check/themes/', 'Themes that no improvement action answers');
});

test('a broken file is told at /_check/ and on its page, which stays as it was until it is mended', async () => {
  const theme = join(home, 'content/themes/quiet-dependency.mdx');
  const good = readFileSync(theme, 'utf8');
  writeFileSync(theme, good.replace('definition:', 'definitoin:'));
  await eventually('_check/', 'definitoin');
  // Its page stays as it was, with the message beside it.
  await eventually('themes/quiet-dependency/', 'A helper quietly becomes something');
  await eventually('themes/quiet-dependency/', 'definitoin');
  await eventually(`incidents/${incident}/`, 'A new name for it');
  writeFileSync(theme, good);
  await eventually('themes/quiet-dependency/', 'A helper quietly becomes something');
});
