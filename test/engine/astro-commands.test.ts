import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../site/read-site.ts';
import buildOnce from '../sites/build-once.ts';
import { asOf, sites } from '../sites/sites.ts';
import { startProgram } from '../sites/start-program.ts';

// Astro's own commands, from astro.config.mjs, as somebody uses them who knows Astro and not us.
const root = fileURLToPath(new URL('../../', import.meta.url));
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const folder = mkdtempSync(join(tmpdir(), 'second-story-astro-'));
const built = join(folder, 'astro');
/** The same site, as our own command has built it for all tests. */
const ours = sites[1].out;
const site = ['--base', sites[1].base, '--site', 'https://stories.example.org'];
// Astro and Vite behave otherwise when they believe that a test, or an assistant, runs them.
const env = {
  ...Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]])),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  SECOND_STORY_AS_OF: asOf,
};

beforeAll(async () => {
  await buildOnce();
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', built, ...site], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('astro build makes the files that second-story build makes', () => {
  expect(filesOf(built)).toEqual(filesOf(ours));
  const other = filesOf(ours).filter((path) => !readFileSync(join(built, path)).equals(readFileSync(join(ours, path))));
  expect(other).toEqual([]);
  expect(filesOf(built).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(50);
});

test('astro preview serves them below their base, with our policy', async () => {
  const server = await startProgram([process.execPath, astro, 'preview', '--outDir', built], root, env);
  try {
    expect(new URL(server.address).pathname).toBe('/kb/');
    const answer = await fetch(`${server.address}incidents/`);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await answer.text()).toBe(readFileSync(join(built, 'incidents/index.html'), 'utf8'));
  } finally {
    await server.stop();
  }
});

test('astro dev shows pages, and serves what is no page', async () => {
  const server = await startProgram([process.execPath, astro, 'dev', '--ignore-lock', ...site], root, env);
  try {
    const page = await fetch(server.address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('</main>')]);
    const feed = await fetch(`${server.address}feed.xml`);
    expect(await feed.text()).toBe(readFileSync(join(built, 'feed.xml'), 'utf8'));
    expect((await fetch(`${server.address}_check/`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});
