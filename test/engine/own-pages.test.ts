import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandEnd } from '../sites/command-lines.ts';
import { startCommandLines, type CommandLines } from '../sites/start-command-lines.ts';
import { startProgram } from '../sites/start-program.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-story-own-'));
// Astro and Vite behave otherwise when they believe that a test runs them.
const env = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]]),
);
const cache = join(home, 'node_modules/.cache/second-story/own-pages');

const config = `
export default {
  pages: 'pages',
  navigation: [{ path: 'on-call/', label: 'On call' }],
  integrations: [{
    name: 'say-hello',
    hooks: { 'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { define: { HELLO: '"Hello from an integration"' } } }) },
  }],
};
`;

const files = {
  'second-story.config.mjs': config,
  'pages/on-call.md':
    '---\ntitle: How we are on call\nlead: Who is woken, and why.\n---\n\n## Who is called\n\nThe harbour master.\n',
  'pages/rota/index.mdx':
    '---\ntitle: The rota\n---\nimport Count from \'../../parts/Count.astro\';\n\n## This week\n\n<Count what="stories" />\n',
  'pages/all.astro': `---
import OwnPage from 'second-story/page.astro';
import IncidentTile from 'second-story/incident-tile.astro';
import { incidentTile, site } from 'second-story/site';
const here = site();
---
<OwnPage title="All of it">
  {[...here.graph.incidents.values()].map((incident) => <IncidentTile tile={incidentTile(incident, here)} />)}
  <p>{HELLO}</p>
</OwnPage>
`,
  'pages/_notes.md': 'Not a page.\n',
  'incidents/2026-03-15-told/narrative.mdx':
    '---\ntitle: A story that was told\nstatus: published\npublished: 2026-03-16\n---\n\nOnce.\n',
  'parts/Count.astro': `---
import { site } from 'second-story/site';
const { graph } = site();
---
<p class="count">{graph.incidents.size} {Astro.props.what}</p>
<style>.count { color: rebeccapurple }</style>
<script>document.documentElement.dataset.counted = 'yes';</script>
`,
} as const;

let commandLines: CommandLines;

beforeAll(async () => {
  mkdirSync(join(home, 'node_modules'));
  commandLines = startCommandLines(home, env);
  expect(await commandLines.run('init', '.', '--as-of', '2026-03-14')).toMatchObject({ code: 0 });
  for (const [path, text] of Object.entries(files)) write(path, text);
});

afterAll(() => {
  commandLines.stop();
  rmSync(home, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(home, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Addresses of what a page in dev runs. */
async function scriptsOf(page: URL): Promise<string[]> {
  const html = await (await fetch(page)).text();
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, src = '']) => new URL(src.replaceAll('&amp;', '&'), page).href,
  );
}

const buildLine = ['build', '--as-of', '2026-03-20', '--base', '/kb/'];

function build(): Promise<CommandEnd> {
  return commandLines.run(...buildLine);
}

/** Builds after a change of code that an earlier build has loaded. */
function buildInItsOwnProcess(): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...buildLine], {
    cwd: home,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

function built(path: string): string {
  return readFileSync(join(home, 'dist', path), 'utf8');
}

test('they stand in our layout, see the knowledge base, and are linked where they ask for it', async () => {
  const { code, said } = await build();
  expect(code, said).toBe(0);
  const onCall = built('on-call/index.html');
  expect(onCall).toContain('<h1>How we are on call</h1>');
  expect(onCall).toContain('<h2 id="who-is-called">Who is called</h2>');
  expect(onCall).toContain('http-equiv="content-security-policy"');
  expect(built('index.html')).toMatch(/<a href="\/kb\/on-call\/">\s*On call\s*<\/a>/);
  expect(built('rota/index.html')).toMatch(/<p class="count"[^>]*>1 stories<\/p>/);
  expect(built('all/index.html')).toContain('A story that was told');
  expect(built('all/index.html')).toContain('Hello from an integration');
  expect(readdirSync(join(home, 'dist'))).not.toContain('_notes');
});

test('search finds them', () => {
  const folder = join(home, 'dist/search-index');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
  });
  expect(texts.filter((text) => text.includes('How we are on call'))).not.toEqual([]);
});

test('their styles and scripts are files of the site', () => {
  const [sheet = ''] = /\/kb\/_assets\/rota[^"]*\.css/.exec(built('rota/index.html')) ?? [];
  expect(built(sheet.replace('/kb/', ''))).toMatch(/\.count[^{]*\{color:/);
  const [script = ''] = /\/kb\/_assets\/Count[^"]*\.js/.exec(built('rota/index.html')) ?? [];
  expect(built(script.replace('/kb/', ''))).toContain('counted');
});

test('they are compiled again when a file that they use has changed, and not before', async () => {
  const compiled = (): [string, number][] =>
    readdirSync(cache).map((name) => [name, statSync(join(cache, name)).mtimeMs]);
  const before = compiled();
  expect(before).toHaveLength(1);
  expect(await build()).toMatchObject({ code: 0 });
  expect(compiled()).toEqual(before);
  write('parts/Count.astro', files['parts/Count.astro'].replace('{Astro.props.what}', 'told so far'));
  expect(buildInItsOwnProcess()).toMatchObject({ code: 0 });
  expect(built('rota/index.html')).toMatch(/>1 told so far<\/p>/);
  expect(compiled()).not.toEqual(before);
});

describe('a mistake is said in words, and the last site stays', () => {
  test.each([
    [
      'pages/styled.md',
      '<p style="color: red">Red</p>\n',
      /styled\.md makes what the policy of the site refuses: a style/,
    ],
    ['pages/broken.astro', '---\nconst a = ;\n---\n', /Your pages do not compile: /],
    [
      'pages/throws.astro',
      '---\nthrow new Error("no rota today");\n---\n',
      /throws\.astro stopped with: no rota today/,
    ],
    ['pages/actions.md', 'Ours.\n', /actions\.md would stand at \/actions\/, where our own pages are/],
    [
      'pages/[team].astro',
      '<p>Team</p>\n',
      /pages\/\[team\]\.astro has no address: what stands in brackets.*`getStaticPaths` is not asked/s,
    ],
    [
      'second-story.config.mjs',
      config.replace("'on-call/'", "'oncall/'"),
      /no page “oncall\/”.*\nDid you mean on-call\//,
    ],
    ['second-story.config.mjs', config.replace("'pages'", "'pagse'"), /There is no folder .*pagse/],
    ['second-story.config.mjs', config.replace("'pages'", "'../elsewhere'"), /is not inside the knowledge base/],
  ])('%s', async (path, text, said) => {
    const page = built('on-call/index.html');
    write(path, text);
    const result = path in files ? buildInItsOwnProcess() : await build();
    if (path in files) write(path, config);
    else rmSync(join(home, 'content', path));
    expect(result.said).toMatch(said);
    expect(result.code).toBe(2);
    expect(built('on-call/index.html')).toBe(page);
  });
});

test('dev shows them with all their scripts, a change too', async () => {
  const server = await startProgram([process.execPath, main, 'dev', '--base', '/kb/'], home, env);
  try {
    const page = async (path: string): Promise<string> => (await fetch(server.address + path)).text();
    expect(await page('on-call/')).toContain('The harbour master.');
    expect(await page('all/')).toContain('A story that was told');
    const ours = await scriptsOf(new URL('on-call/', server.address));
    const theirs = await scriptsOf(new URL('rota/', server.address));
    expect(ours.join('\n')).toContain('Page.astro?astro&type=script');
    expect(theirs.join('\n')).toContain('Count.astro?astro&type=script');
    for (const address of [...ours, ...theirs])
      expect(await fetch(address).then(({ status }) => status), address).toBe(200);
    expect((await fetch(`${server.address}rota`, { redirect: 'manual' })).headers.get('location')).toBe('/kb/rota/');
    write('pages/on-call.md', files['pages/on-call.md'].replace('harbour master', 'pilot'));
    await expect.poll(() => page('on-call/'), { timeout: 20_000 }).toContain('The pilot.');
  } finally {
    await server.stop();
  }
});
