import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { PictureFacts } from '../core/model/picture.ts';
import type { CheckedKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import { addresses } from '../core/views/addresses.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { english } from '../core/words/english.ts';
import { createFolderMemory, noteChanged } from './read-folder-again.ts';
import { readAgain, readKnowledgeBase } from './read-knowledge-base.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-again-'));
const content = fileURLToPath(new URL('../../content/', import.meta.url));
const facebook = 'incidents/2021-10-04-facebook-bgp-dns';
// One story of the example and every theme are quick to read, and have each kind of file.
for (const path of ['knowledge-base.yaml', 'services.yaml', 'teams.yaml', 'glossary.yaml', 'themes', facebook])
  cpSync(join(content, path), join(home, path), { recursive: true });
const [theme, otherTheme] = readdirSync(join(home, 'themes')).map((name) => `themes/${name}`) as [string, string];
const options = { drafts: true, asOf: '2026-11-24' };

afterAll(() => rmSync(home, { recursive: true, force: true }));

const memory = createFolderMemory();

/** All that a reading leads to: messages with their places, and the files that a site makes of the graph. */
function outcome({ graph, vocabulary, messages, unexplained }: CheckedKnowledgeBase): unknown {
  const site = { graph, vocabulary, words: english, asOf: options.asOf, ...addresses('/', undefined) };
  return {
    messages,
    unexplained: unexplained.map(({ source }) => source.file),
    files: Array.from(siteFiles(site), ({ path, content }) => [path, content()]),
  };
}

function edit(path: string, change: (text: string) => string): readonly string[] {
  const file = join(home, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return [path];
}

function add(path: string, text: string): readonly string[] {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
  return [path];
}

test.each<[what: string, change: () => readonly string[]]>([
  ['at first', () => []],
  ['nothing', () => []],
  ['a title', () => edit(`${facebook}/narrative.mdx`, (text) => text.replace(/^title:.*/m, 'title: Another name'))],
  [
    'words that a rule minds',
    () => edit(`${facebook}/narrative.mdx`, (text) => `${text}\nThe operator should have known.\n`),
  ],
  ['an error', () => edit(`${facebook}/record.yaml`, (text) => `${text}\nnever: heard of\n`)],
  ['and its end', () => edit(`${facebook}/record.yaml`, (text) => text.replace('\nnever: heard of\n', ''))],
  ['a secret', () => edit(theme, (text) => `${text}\npostgres://shop:s3cr3tPassw0rd@db.internal/x\n`)],
  ['no status', () => edit(`${facebook}/narrative.mdx`, (text) => text.replace(/^status:.*\n/m, ''))],
  [
    'a person without consent',
    () =>
      edit(
        `${facebook}/record.yaml`,
        (text) => `${text}\npeople:\n  - id: lee\n    role: an engineer\n    name: Ada Quill\n`,
      ),
  ],
  ['who is named elsewhere', () => edit(otherTheme, (text) => `${text}\nAda Quill typed it.\n`)],
  ['settings', () => edit('knowledge-base.yaml', (text) => `${text}\nlanguage: de\n`)],
  [
    'a new story',
    () => add('incidents/2026-05-06-new/narrative.mdx', '---\ntitle: New\n---\n\n## Timeline\n\n- 10:02 saw it\n'),
  ],
  ['one that cannot be parsed', () => edit('incidents/2026-05-06-new/narrative.mdx', (text) => `${text}\n<Aside>\n`)],
  [
    'a file that went',
    () => {
      rmSync(join(home, 'incidents/2026-05-06-new'), { recursive: true });
      return ['incidents/2026-05-06-new/narrative.mdx', 'incidents/2026-05-06-new'];
    },
  ],
  [
    'a folder in the place of another',
    () => {
      cpSync(join(home, facebook), join(home, 'incidents/2026-05-07-copy'), { recursive: true });
      rmSync(join(home, facebook), { recursive: true });
      renameSync(join(home, 'incidents/2026-05-07-copy'), join(home, facebook));
      edit(`${facebook}/narrative.mdx`, (text) => text.replace(/^title:.*/m, 'title: Came with its folder'));
      // Where the system tells of whole folders.
      return [facebook, 'incidents/2026-05-07-copy'];
    },
  ],
])('after %s, what changed and the rest together are what a first reading gives', async (_what, change) => {
  noteChanged(memory, change());
  const { check } = await readAgain(home, options, memory);
  const again = outcome(await check());
  expect(again).toEqual(outcome(await readKnowledgeBase(home, options)));
});

test('a file that did not change is not parsed again', async () => {
  const before = new Map(memory.reading.parsed);
  noteChanged(
    memory,
    edit(theme, (text) => `${text}\nMore.\n`),
  );
  await readAgain(home, options, memory);
  const fresh = [...memory.reading.parsed].filter(([path, parsed]) => before.get(path) !== parsed);
  expect(fresh.map(([path]) => path)).toEqual([theme]);
});

test('a new file lets only itself be read, and a picture that changed', async () => {
  const drawing = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="9"/>`;
  const [one, two] = [`${facebook}/one.svg`, `${facebook}/two.svg`];
  noteChanged(memory, [...add(one, drawing(1)), ...add(two, drawing(2))]);
  await readAgain(home, options, memory);
  const before = memory.last;
  noteChanged(memory, [...add(two, drawing(3)), ...add('themes/new-one.mdx', '---\ntitle: New\n---\n')]);
  await readAgain(home, options, memory);
  const pictureAt = (path: string, { files }: NonNullable<typeof before>): PictureFacts | undefined =>
    files.pictures.find(({ file }) => file === path);
  if (!before || !memory.last) throw new Error('Nothing is remembered');
  expect(pictureAt(one, memory.last)).toBe(pictureAt(one, before));
  expect(pictureAt(two, memory.last)).toMatchObject({ width: 3 });
  expect(memory.last.texts.get(theme)).toBe(before.texts.get(theme));
  expect(memory.last.texts.get('themes/new-one.mdx')).toMatchObject({ text: '---\ntitle: New\n---\n' });
});

test('of very many changes at once all files are read again: the system may not have told of each', async () => {
  writeFileSync(join(home, theme), `${readFileSync(join(home, theme), 'utf8')}\nNobody told of this.\n`);
  noteChanged(
    memory,
    Array.from({ length: 501 }, (_, nth) => `notes/${String(nth)}.txt`),
  );
  await readAgain(home, options, memory);
  expect(memory.last?.texts.get(theme)).toMatchObject({ text: expect.stringContaining('Nobody told of this.') });
});
