import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync, readFileSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
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
  await vi.waitFor(async () => {
    const answer = await fetch(server.address + path);
    expect((await answer.text()).includes(words), `${path} shows “${words}”`).toBe(true);
  }, patient);
}

const patient = { timeout: 20_000, interval: 150 };

async function text(path: string): Promise<string> {
  return (await fetch(server.address + path)).text();
}

async function status(path: string): Promise<number> {
  const answer = await fetch(server.address + path);
  await answer.arrayBuffer();
  return answer.status;
}

function write(path: string, words: string): void {
  writeFileSync(join(home, 'content', path), words);
}

function edit(path: string, change: (words: string) => string): void {
  write(path, change(readFileSync(join(home, 'content', path), 'utf8')));
}

/** The stage of the example's playback, below the site's root. */
async function addresses(): Promise<{ stage: string }> {
  const [stage = ''] = /stage\/[\w-]+\//.exec(await text(`incidents/${incident}/playback/`)) ?? [];
  return { stage };
}

test('a save is shown and told in the terminal, and a new incident is shown, a draft too', async () => {
  expect(server.said()).toMatch(/^Second Story is at http:\/\/127\.0\.0\.1:\d+\/ ; it follows your files/m);
  const narrative = join(home, 'content/incidents', incident, 'narrative.mdx');
  writeFileSync(narrative, readFileSync(narrative, 'utf8').replace(/^title: .*/m, 'title: A new name for it'));
  await eventually(`incidents/${incident}/`, 'A new name for it');
  // Told before the next save: two that come close together are told in one line.
  await expect.poll(server.said, patient).toContain(`content/incidents/${incident}/narrative.mdx is shown.`);
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

test('every page listens for saves, and hears of one when it can be seen', async () => {
  const { stage } = await addresses();
  for (const path of ['', 'never/', '_check/', '_reviews/', stage]) {
    const [script = ''] = /\/_assets\/page\.[\w-]+\.js/.exec(await text(path)) ?? [];
    const answer = await fetch(new URL(script, server.address));
    expect([path, answer.headers.get('content-type')]).toEqual([path, 'text/javascript; charset=utf-8']);
    expect(await answer.text()).toContain('_check/saves');
  }
  const { body } = await fetch(`${server.address}_check/saves?page=/`);
  const heard = body?.pipeThrough(new TextDecoderStream()).getReader();
  let events = '';
  edit(`incidents/${incident}/narrative.mdx`, (narrative) => narrative.replace(/^title: .*/m, 'title: Heard of'));
  while (!events.includes('event: load')) events += (await heard?.read())?.value ?? '';
  expect(await text(`incidents/${incident}/`)).toContain('Heard of');
  await heard?.cancel();
});

test('it answers this machine alone, to who reads, under the policy of the site', async () => {
  const page = await fetch(server.address);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
  const status = await new Promise((resolve, reject) => {
    request(server.address, { headers: { host: 'elsewhere.example' } }, (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('what a register says is shown on all pages that name it', async () => {
  const pages = ['services/', 'services/prices/', `incidents/${incident}/`];
  write('services.yaml', 'prices:\n  name: The price list\n');
  edit(`incidents/${incident}/narrative.mdx`, (narrative) =>
    narrative.replace(/^themes:/m, 'services: [prices]\nthemes:'),
  );
  for (const path of pages) await eventually(path, 'The price list');
  edit('services.yaml', (yaml) => yaml.replace('The price list', 'What things cost'));
  for (const path of pages) await eventually(path, 'What things cost');
});

test('a picture that changed has another address, and both saves of one moment are shown', async () => {
  const picture = `incidents/${incident}/graph.svg`;
  const drawn = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="9"><title>A graph</title></svg>`;
  const shown = async (): Promise<string> =>
    /\/pictures\/[^"]+\.svg/.exec(await text(`incidents/${incident}/`))?.[0] ?? 'none';
  write(picture, drawn(9));
  edit(`incidents/${incident}/narrative.mdx`, (narrative) => `${narrative}\n![A graph](graph.svg)\n`);
  await expect.poll(shown, patient).not.toBe('none');
  const before = await shown();
  write(picture, drawn(18));
  await expect.poll(shown, patient).not.toBe(before);
  expect(await (await fetch(new URL(await shown(), server.address))).text()).toContain('width="18"');
});

test('a folder with another name is another address, and what was deleted is gone everywhere', async () => {
  renameSync(join(home, 'content/incidents/2026-03-15-another'), join(home, 'content/incidents/2026-03-16-moved'));
  await eventually('incidents/2026-03-16-moved/', 'Another story');
  await expect.poll(() => status('incidents/2026-03-15-another/'), patient).toBe(404);
  edit('incidents/2026-03-16-moved/narrative.mdx', (narrative) => narrative.replace('Another story', 'Yet another'));
  await eventually('incidents/2026-03-16-moved/', 'Yet another');
  rmSync(join(home, 'content/incidents/2026-03-16-moved'), { recursive: true });
  await expect.poll(() => status('incidents/2026-03-16-moved/'), patient).toBe(404);
  expect(await text('incidents/')).not.toContain('Yet another');
});

test('saves while pages are made do no harm, and the last is shown', async () => {
  const paths = ['', 'incidents/', `incidents/${incident}/`, 'themes/', 'learning-culture/', 'feed.xml'];
  for (const title of ['First', 'Second', 'Third', 'Last of four']) {
    const answers = paths.map((path) => status(path));
    edit(`incidents/${incident}/narrative.mdx`, (narrative) => narrative.replace(/^title: .*/m, `title: ${title}`));
    expect(await Promise.all(answers)).toEqual(paths.map(() => 200));
  }
  await eventually(`incidents/${incident}/`, 'Last of four');
  await eventually('feed.xml', 'Last of four');
  edit(`incidents/${incident}/narrative.mdx`, (narrative) =>
    narrative.replace(/^title: .*/m, 'title: A new name for it'),
  );
  await eventually(`incidents/${incident}/`, 'A new name for it');
});

test('search finds what was saved last', async () => {
  const version = async (): Promise<string> =>
    Buffer.from(await (await fetch(`${server.address}search-index/first.bin`)).arrayBuffer()).toString('base64');
  const before = await version();
  edit(`incidents/${incident}/narrative.mdx`, (narrative) => `${narrative}\nThe word is quetzalcoatlus.\n`);
  await expect.poll(version, patient).not.toBe(before);
});

test('settings with a mistake are told, and every page is still there', async () => {
  edit('knowledge-base.yaml', (yaml) => yaml.replace('timeZone: UTC', 'timeZone: Europe/Nowhere'));
  await eventually('_check/', 'Europe/Nowhere');
  expect(await status(`incidents/${incident}/`)).toBe(200);
  edit('knowledge-base.yaml', (yaml) => yaml.replace('timeZone: Europe/Nowhere', 'timeZone: UTC'));
  await expect.poll(() => text('_check/'), patient).not.toContain('Europe/Nowhere');
});

test('a slip keeps the last good deck on the stage', async () => {
  const { stage } = await addresses();
  const before = await text(stage);
  edit(`incidents/${incident}/narrative.mdx`, (narrative) => narrative.replace(/^title:/m, 'titel:'));
  await eventually('_check/', 'titel');
  expect(await status(stage)).toBe(200);
  expect(await text(stage)).toBe(before);
  edit(`incidents/${incident}/narrative.mdx`, (narrative) => narrative.replace(/^titel:/m, 'title:'));
  await expect.poll(() => text('_check/'), patient).not.toContain('titel');
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

test('a fault of own code is told before anything is served', () => {
  const config = join(home, 'content/second-story.config.mjs');
  writeFileSync(config, 'throw new Error("no rules today");\n');
  const { status: code, stderr } = spawnSync(process.execPath, [main, 'dev', '--port', '0'], {
    cwd: home,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(config);
  expect([code, stderr]).toEqual([2, expect.stringContaining('stopped with: no rules today')]);
});
