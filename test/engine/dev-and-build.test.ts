import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentType } from '../../src/core/content-type.ts';
import { filesOf } from '../site/read-site.ts';
import { startProgram, type RunningProgram } from '../sites/start-program.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-story-same-'));
const out = join(home, 'dist');
const site = ['--base', '/kb/', '--site', 'https://stories.example.org', '--as-of', '2026-03-20'];
// Astro and Vite behave otherwise when they believe that a test runs them.
const env = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]]),
);
let server: RunningProgram;

beforeAll(async () => {
  secondStory('init', '.', '--as-of', '2026-03-14');
  const settings = join(home, 'content/knowledge-base.yaml');
  writeFileSync(join(home, 'content/logo é.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}logo: logo é.svg\naccent: '#0a5c5c'\n`);
  const incident = join(home, 'content/incidents/2026-03-14-example-the-cache-that-forgot');
  writeFileSync(join(incident, 'a graph.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const narrative = join(incident, 'narrative.mdx');
  writeFileSync(narrative, `${readFileSync(narrative, 'utf8')}\n![A graph](<a graph.svg>)\n`);
  secondStory('build', '--drafts', ...site);
  server = await startProgram([process.execPath, main, 'dev', ...site], home, env);
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

function secondStory(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: home, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

test('dev serves the very files that build writes, at their addresses below the base', async () => {
  // Scripts and styles are Vite's in dev, and the note of a build is for the next build.
  const files = filesOf(out).filter((path) => !/\.html$|^_assets\/|^\.second-story-site$/.test(path));
  for (const sort of ['feed.xml', 'llms.txt', '_headers', 'own/logo é.svg', 'own.css', 'favicon.svg'])
    expect(files).toContain(sort);
  expect(files.some((path) => path.startsWith('pictures/'))).toBe(true);
  for (const path of files) {
    const answer = await fetch(server.address + path.split('/').map(encodeURIComponent).join('/'));
    expect([path, answer.status]).toEqual([path, 200]);
    // The public files are served by Vite, which names no letters for pictures.
    expect([path, answer.headers.get('content-type')]).toEqual([path, contentType(path)]);
    const served = Buffer.from(await answer.arrayBuffer());
    expect(served.equals(readFileSync(join(out, path))), `${path} is the same`).toBe(true);
  }
});

test('dev shows the very pages that build writes', async () => {
  const pages = filesOf(out).filter((path) => path.endsWith('/index.html') || path === 'index.html');
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const answer = await fetch(server.address + path.replace(/index\.html$/, ''));
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, bodyOf(await answer.text())]).toEqual([path, bodyOf(readFileSync(join(out, path), 'utf8'))]);
  }
});

test('an address without its last slash leads on, as hosts do it', async () => {
  const answer = await fetch(`${server.address}incidents?year=2026`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/kb/incidents/?year=2026']);
});

/** What readers see, without what loads scripts and styles, which are Vite's in dev. */
function bodyOf(html: string): string | undefined {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<script[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g, '');
}
