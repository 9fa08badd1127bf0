import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import type { TextFile } from '../../src/core/check/knowledge-base-files.ts';
import { inMemory, type FilesInMemory } from '../../src/core/check/files-in-memory.ts';
import { createReadingMemory } from '../../src/core/check/reading-memory.ts';
import type { Message } from '../../src/core/model/message.ts';
import { readFolder } from '../../src/disk/read-folder.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { mistakes } from './mistakes/all-mistakes.ts';
import type { Made, Mistake, Story } from './mistakes/mistake.ts';

const content = join(dirname(fileURLToPath(import.meta.url)), '../../content');
const files = inMemory(await readFolder(content));
/** Three stories that differ in shape; each further one would take half a minute and find the same. */
const ids = [
  '2020-09-21-moj-wrong-cluster-deleted',
  '2023-07-20-crates-io-broken-downloads',
  '2024-06-28-pypi-leaked-admin-token',
];

/** One incident as it is; other stories, themes and playbacks as far as one can point at them, which keeps thousands of checks quick. */
function around(id: string): FilesInMemory {
  const texts = files.texts
    .filter(
      ({ path }) =>
        !path.startsWith('incidents/') || path.startsWith(`incidents/${id}/`) || path.endsWith('/narrative.mdx'),
    )
    .map(({ path, text }) =>
      path.endsWith('.mdx') && !path.startsWith(`incidents/${id}/`) ? { path, text: stub(text) } : { path, text },
    );
  return { ...files, texts: texts.map((file) => (file.path === 'knowledge-base.yaml' ? withoutChecks(file) : file)) };
}

/** The example has rules switched off that speak elsewhere. */
function withoutChecks({ path, text }: TextFile): TextFile {
  return { path, text: text.replace(/^checks:.*\n(?:[ #].*\n)*/m, '') };
}

function stub(document: string): string {
  return `${document
    .split(/^---[ \t]*$/m)
    .slice(0, 2)
    .join('---')}---\n${document.match(/^#{1,6} .+$/gm)?.join('\n\n') ?? ''}\n`;
}

/** Checks again and again what differs in a file or two. */
function checker(): (base: FilesInMemory) => readonly Message[] {
  const memory = createReadingMemory();
  return (base) => checkKnowledgeBase(base, { drafts: false, asOf: '2026-11-30', pages: pagePaths }, memory).messages;
}

function changed(base: FilesInMemory, texts: Made['changed']): FilesInMemory {
  const all = new Map(base.texts.map(({ path, text }) => [path, text]));
  for (const [path, text] of Object.entries(texts))
    if (text === undefined) all.delete(path);
    else all.set(path, text);
  return {
    ...base,
    texts: [...all].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    paths: [...new Set([...base.paths, ...all.keys()])],
  };
}

/** Messages that are there now and were not there before. */
function fresh(before: readonly Message[], after: readonly Message[]): Message[] {
  const known = before.map(signature);
  return after.filter((message) => {
    const at = known.indexOf(signature(message));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function signature({ file, rule, reason }: Message): string {
  return `${file}\n${rule}\n${reason}`;
}

/** What the checker said to a mistake. */
interface Run {
  mistake: Mistake;
  story: string;
  made: Made;
  said: readonly Message[];
}

function runsOf(list: readonly Mistake[]): Run[] {
  return ids.flatMap((id, nth) => {
    const base = around(id);
    const check = checker();
    const before = check(base);
    const story: Story = { id, files: new Map(base.texts.map(({ path, text }) => [path, text])) };
    return list.flatMap((mistake): Run[] => {
      const made = mistake.once === true && nth > 0 ? undefined : mistake.make(story);
      return made ? [{ mistake, story: id, made, said: fresh(before, check(changed(base, made.changed))) }] : [];
    });
  });
}

function isAtPlace({ made, said }: Run): boolean {
  return said.some(
    ({ file, place }) => file === made.file && (made.line === undefined || place?.start.line === made.line),
  );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${String(part)} of ${String(whole)})`;
}

function told(runs: readonly Run[]): string {
  const kinds = new Set(runs.map(({ mistake }) => mistake.name)).size;
  return [
    `${String(kinds)} kinds in ${String(runs.length)} runs`,
    `reported: ${share(runs.filter(({ said }) => said.length > 0).length, runs.length)}`,
    `at their place: ${share(runs.filter(isAtPlace).length, runs.length)}`,
    `with exactly one message: ${share(runs.filter(({ said }) => said.length === 1).length, runs.length)}`,
    ...exceptions(runs),
  ].join('\n');
}

/** Each kind that was not answered by one message of its rule at its place, as its first such story has it. */
function exceptions(runs: readonly Run[]): string[] {
  const lines = new Map<string, string>();
  for (const run of runs) {
    const { mistake, made, said } = run;
    const isAsMeant = said.length === 1 && said[0]?.rule === mistake.rule && isAtPlace(run);
    if (isAsMeant || lines.has(mistake.name)) continue;
    const heard = said.map(
      ({ file, place, rule }) => `${rule}${file === made.file ? '' : ` in ${file}`}:${String(place?.start.line)}`,
    );
    lines.set(
      mistake.name,
      `- ${mistake.name}: ${heard.length === 0 ? 'nothing' : heard.join(', ')}; meant ${mistake.rule}:${String(made.line)}`,
    );
  }
  return [...lines.values()];
}

test('each kind has a name of its own, and can be made somewhere in the example', () => {
  const all = mistakes.map(({ name }) => name);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  const made = new Set(runs.map(({ mistake }) => mistake.name));
  expect(mistakes.map(({ name }) => name).filter((name) => !made.has(name))).toEqual([]);
});

const runs = runsOf(mistakes);

test('what the checker says to mistakes that people make', () => {
  expect(told(runs)).toMatchInlineSnapshot(`
    "1952 kinds in 4628 runs
    reported: 100.0 % (4628 of 4628)
    at their place: 100.0 % (4628 of 4628)
    with exactly one message: 99.9 % (4624 of 4628)
    - a vague action: action-details:2, no-vague-action:3; meant no-vague-action:3
    - a range upside down as an amount: range-order:5, retold-number:5; meant range-order:5"
  `);
});
