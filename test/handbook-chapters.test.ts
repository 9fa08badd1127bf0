import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { say } from './support/command-line.ts';

/** Chapters whose commands are typed in the order in which a reader would, and whose YAML becomes part of what they make. */
const chapters = ['first-hour', 'themes', 'training'] as const;
type Chapter = (typeof chapters)[number];

interface Block {
  language: string;
  text: string;
}

function blocksOf(chapter: Chapter): Block[] {
  const text = readFileSync(new URL(`../src/pages/handbook/${chapter}.mdx`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }));
}

/** They serve until somebody stops them, or need the compiled pages: test/engine and test/package run them. Here their options are tried. */
const servesOrBuilds = new Set(['dev', 'preview', 'build']);

const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

function homeOf(chapter: Chapter): { home: string; write: (path: string, text: string) => void } {
  const home = mkdtempSync(join(tmpdir(), `second-story-${chapter}-`));
  homes.push(home);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  if (chapter !== 'first-hour') write('knowledge-base.yaml', 'format: 1\ntimeZone: UTC\n');
  return { home, write };
}

/** What a reader does with a block of YAML: into the card, a theme's front matter, or a file of its own. */
function take(chapter: Chapter, yaml: string, write: (path: string, text: string) => void): void {
  if (yaml.startsWith('# learning-culture.yaml')) write('learning-culture.yaml', yaml);
  else if (chapter === 'themes') write('themes/looked-normal.mdx', `---\n${yaml}---\n`);
  else if (yaml.startsWith('title:'))
    write('content/incidents/2026-03-14-checkout-was-slow/narrative.mdx', `---\n${yaml}---\n\nIt was slow.\n`);
  else
    write(
      'content/incidents/2026-03-14-checkout-was-slow/narrative.mdx',
      `---\ntitle: Three slow afternoons\nstatus: published\n${yaml}---\n\nIt was slow.\n`,
    );
}

describe.each(chapters)('%s', (chapter) => {
  const { home, write } = homeOf(chapter);
  const blocks = blocksOf(chapter);

  test('has commands', () => {
    expect(blocks.some(({ language }) => language === 'sh')).toBe(true);
  });

  test.each(blocks)('$language $text', async ({ language, text }) => {
    if (language === 'yaml') {
      take(chapter, text, write);
      const said = await say(home, ['check', '--format', 'brief']);
      expect(said).not.toMatch(/ error /);
      expect(said).toMatch(/exit 0\n$/);
      return;
    }
    if (language !== 'sh') return;
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^npx second-story /);
      const words = line
        .replace('../second-story/content', fileURLToPath(new URL('../content', import.meta.url)))
        .split(' ')
        .slice(2);
      const typed = servesOrBuilds.has(words[0] ?? '') ? [...words, '--help'] : words;
      expect(await say(home, typed)).toMatch(/exit 0\n$/);
    }
  });
});

test('training names stories and playbacks of the example by the titles that they have', () => {
  const text = readFileSync(new URL('../src/pages/handbook/training.mdx', import.meta.url), 'utf8');
  const titleOf = (path: string): string =>
    (/^title: (.+)$/m.exec(readFileSync(new URL(`../content/${path}`, import.meta.url), 'utf8'))?.[1] ?? '').replace(
      /^"(.*)"$/,
      '$1',
    );
  for (const id of ['2019-10-21-docs-rs-disk-full', '2023-07-20-crates-io-broken-downloads']) {
    expect(text).toContain(id);
    expect(text).toContain(`*${titleOf(`incidents/${id}/narrative.mdx`)}*`);
  }
  for (const id of ['2025-09-02-matrix-org-database-wrong-server', '2022-11-03-cargo-nightly-near-miss'])
    expect(text).toContain(`*${titleOf(`incidents/${id}/narrative.mdx`)}*`);
  for (const id of ['two-people-one-picture', 'same-deletion-opposite-endings', 'it-ought-to-have-worked'])
    expect(text).toContain(`*${titleOf(`playbacks/${id}.mdx`)}*`);
  expect(text).toContain(`*${titleOf('themes/unowned-edge.mdx')}*`);
});
