import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram } from '../sites/start-program.ts';
import { readChapter } from '../support/chapter.ts';
import { copyRepository } from './copy-repository.ts';
import { isOutOfReach, plainEnvironment, run, type Run } from './run.ts';

// What a person does who has Node 22 and finds the package: install, init, build, check, dev. Nothing of this repository is in reach.
const folder = mkdtempSync(join(tmpdir(), 'second-story-package-'));
/** A copy is packed: packing changes package.json for a while, and others read it. */
const repository = join(folder, 'repository');
const nodeFolder = join(folder, 'plain-node');
const home = join(folder, 'home');
const env = plainEnvironment(join(nodeFolder, 'node_modules', '.bin'));
const before = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const settingsChapter = readChapter('settings');
let outOfReach: string | undefined;
let tarball = '';

const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

beforeAll(async () => {
  for (const made of [nodeFolder, home]) mkdirSync(made);
  copyRepository(repository);
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], repository, process.env);
  succeeds(packed);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none');
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  for (const [cwd, wanted] of [
    [nodeFolder, `node-${platform}-${process.arch}@22`],
    [home, tarball],
  ] as const) {
    // As npm init writes it, which says nothing of modules.
    writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "commonjs" }\n');
    const installed = await run('npm', ['install', ...quiet, wanted], cwd, env);
    if (isOutOfReach(installed))
      outOfReach = `The registry is out of reach, so the package cannot be installed: ${installed.output.trim().split('\n')[0] ?? ''}`;
    else succeeds(installed);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty folder', () => {
  test('runs on a plain Node 22', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    expect((await run('node', ['--version'], home, env)).output).toMatch(/^v22\.(?:1[2-9]|[2-9]\d)\./);
  });

  test('brings no Node of its own and no tools of ours', (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    const installed = join(home, 'node_modules', 'second-story');
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
    expect(['devDependencies', 'scripts', 'optionalDependencies'].filter((key) => key in manifest)).toEqual([]);
    expect(
      readdirSync(join(home, 'node_modules')).filter((name) => /^node-(?:bin-)?(?:linux|darwin|win)/.test(name)),
    ).toEqual([]);
    expect(existsSync(join(installed, 'lib/index.d.ts'))).toBe(true);
    expect(readdirSync(installed, { recursive: true }).filter((name) => /\.test\.[jt]s$/.test(String(name)))).toEqual(
      [],
    );
  });

  test('init, check and build give a site; a second build gives the same pages', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    succeeds(await run('npx', ['second-story', 'init', '.'], home, env));
    succeeds(await secondStory('check'));
    // The example is a draft, so that it stays on no real site by accident.
    const [example = ''] = readdirSync(join(home, 'content', 'incidents'));
    const narrative = join(home, 'content', 'incidents', example, 'narrative.mdx');
    writeFileSync(narrative, readFileSync(narrative, 'utf8').replace('status: draft', 'status: published'));
    succeeds(await secondStory('build', '--as-of', '2026-11-24'));
    const page = readFileSync(join(home, 'dist', 'index.html'), 'utf8');
    expect(page).toContain('The cache that forgot everything at once');
    expect(existsSync(join(home, 'dist', 'pagefind', 'pagefind.js'))).toBe(true);
    succeeds(await secondStory('build', '--as-of', '2026-11-24'));
    expect(readFileSync(join(home, 'dist', 'index.html'), 'utf8')).toBe(page);
  });

  test('a rule of one’s own, as the handbook shows it, is told among ours', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    const config = join(home, 'content', 'second-story.config.ts');
    const theme = join(home, 'content', 'themes', 'quiet-dependency.mdx');
    const words = readFileSync(theme, 'utf8');
    writeFileSync(config, settingsChapter.block('ts', 'import { defineConfig, defineRule }'));
    writeFileSync(theme, `${words}\nIt began in SHOP-2.\n`);
    const said = await secondStory('check', '--format', 'brief');
    succeeds(said);
    expect(said.output).toMatch(/warning {2}Unexpected “SHOP-2”, expected the shop {2}harbour-names/);
    expect(said.output).not.toContain('MODULE_TYPELESS');
    rmSync(config);
    writeFileSync(theme, words);
  });

  test('an element of one’s own is seen on page, in the feed and in the Markdown twin', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    writeFileSync(
      join(home, 'content', 'second-story.config.ts'),
      settingsChapter
        .block('ts', 'import { defineConfig, defineElement,')
        .replace('elements:', "pages: 'pages',\n  navigation: [{ path: 'numbers/', label: 'Numbers' }],\n  elements:"),
    );
    mkdirSync(join(home, 'content', 'pages'));
    writeFileSync(
      join(home, 'content', 'pages', 'numbers.astro'),
      `---
import OwnPage from 'second-story/page.astro';
import { site } from 'second-story/site';
---
<OwnPage title="Numbers"><p class="count">{site().graph.incidents.size} stories</p></OwnPage>
<style>.count { color: rebeccapurple }</style>
`,
    );
    const incident = join(home, 'content', 'incidents', '2026-05-06-runbook');
    mkdirSync(incident, { recursive: true });
    writeFileSync(
      join(incident, 'narrative.mdx'),
      '---\ntitle: By the book\nstatus: published\npublished: 2026-05-08\n---\n\nThey opened <Runbook id="7&8">the runbook</Runbook>.\n',
    );
    succeeds(await secondStory('build', '--site', 'https://stories.example.org'));
    const built = (path: string): string => readFileSync(join(home, 'dist', path), 'utf8');
    expect(built('incidents/2026-05-06-runbook/index.html')).toContain(
      '<a href="https://runbooks.harbour.example/7&amp;8">the runbook</a>',
    );
    expect(built('feed.xml')).toContain(
      '&lt;a href=&quot;https://runbooks.harbour.example/7&amp;amp;8&quot;&gt;the runbook&lt;/a&gt;',
    );
    expect(built('incidents/2026-05-06-runbook.md')).toContain('the runbook (runbook 7&8)');
  });

  test('a page of one’s own stands in our layout, sees the knowledge base, and is linked', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    const built = (path: string): string => readFileSync(join(home, 'dist', path), 'utf8');
    expect(built('numbers/index.html')).toContain('<h1>Numbers</h1>');
    expect(built('numbers/index.html')).toMatch(/<p class="count"[^>]*>[1-9]\d* stories<\/p>/);
    expect(built('index.html')).toMatch(/<a href="\/numbers\/">\s*Numbers\s*<\/a>/);
    const [sheet = ''] = /_assets\/numbers[^"]*\.css/.exec(built('numbers/index.html')) ?? [];
    expect(built(sheet)).toContain('.count');
    // What was compiled is used again.
    const compiled = join(home, 'node_modules', '.cache', 'second-story', 'own-pages');
    const before = readdirSync(compiled);
    expect(before).toHaveLength(1);
    succeeds(await secondStory('build', '--site', 'https://stories.example.org'));
    expect(readdirSync(compiled)).toEqual(before);
  });

  test('an error in content stops the build, and the site stays', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    const file = join(home, 'content', 'themes', 'broken.mdx');
    writeFileSync(file, '---\ntitel: Broken\n---\n');
    const page = readFileSync(join(home, 'dist', 'index.html'), 'utf8');
    const built = await secondStory('build');
    expect(built).toMatchObject({ code: 1 });
    expect(built.output).toMatch(/content[/\\]themes[/\\]broken\.mdx:2:1 {2}error/);
    expect(readFileSync(join(home, 'dist', 'index.html'), 'utf8')).toBe(page);
    expect(readdirSync(home).filter((name) => name.startsWith('.second-story'))).toEqual([]);
    rmSync(file);
  });

  test('dev answers', async (context) => {
    context.skip(outOfReach !== undefined, outOfReach);
    const main = join(home, 'node_modules', 'second-story', 'lib', 'cli', 'main.js');
    const server = await startProgram(['node', main, 'dev'], home, env);
    try {
      const page = await (await fetch(server.address)).text();
      expect(page).toContain('The cache that forgot everything at once');
      expect(await (await fetch(`${server.address}numbers/`)).text()).toMatch(/[1-9]\d* stories/);
    } finally {
      await server.stop();
    }
  });

  test('leaves the repository as it was', () => {
    expect(readFileSync(join(repository, 'package.json'), 'utf8')).toBe(before);
  });
});

/** Shows what was said when a run ends badly. */
function succeeds({ code, output }: Run): void {
  expect(code, output).toBe(0);
}

/** The program that npx starts, without npm in front, which takes longer than most commands. */
function secondStory(...args: string[]): Promise<Run> {
  return run(join(home, 'node_modules', '.bin', 'second-story'), args, home, env);
}
