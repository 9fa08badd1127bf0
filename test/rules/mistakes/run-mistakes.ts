import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkKnowledgeBase } from '../../../src/core/check/check-knowledge-base.ts';
import type { TextFile } from '../../../src/core/check/knowledge-base-files.ts';
import { inMemory, type FilesInMemory } from '../../../src/core/check/files-in-memory.ts';
import { createReadingMemory } from '../../../src/core/check/reading-memory.ts';
import type { Message } from '../../../src/core/model/message.ts';
import { readFolder } from '../../../src/disk/read-folder.ts';
import { pagePaths } from '../../../src/site/page-paths.ts';
import { mistakes } from './all-mistakes.ts';
import type { Made, Mistake, Story } from './mistake.ts';

const content = join(dirname(fileURLToPath(import.meta.url)), '../../../content');
const files = inMemory(await readFolder(content));

/** Three stories that differ in shape, each in a test file of its own; each further one would take half a minute and find the same. */
export const storiesWithMistakes = {
  wrongCluster: '2020-09-21-moj-wrong-cluster-deleted',
  brokenDownloads: '2023-07-20-crates-io-broken-downloads',
  leakedToken: '2024-06-28-pypi-leaked-admin-token',
} as const;

/** Milliseconds that thousands of checks may take on a busy machine. */
export const patience = 300_000;

type StoryId = (typeof storiesWithMistakes)[keyof typeof storiesWithMistakes];

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

/** Checks again and again what differs from a knowledge base in a file or two: the rest is read and judged once. */
function checker(base: FilesInMemory): {
  before: readonly Message[];
  check: (files: FilesInMemory) => readonly Message[];
} {
  const memory = createReadingMemory();
  const look = (files: FilesInMemory): readonly Message[] =>
    checkKnowledgeBase(files, { drafts: false, asOf: '2026-11-30', pages: pagePaths }, memory).messages;
  const before = look(base);
  const { parsed } = memory;
  return {
    before,
    check: (files) => {
      // What the mistake before has left is forgotten, so that only this one is new.
      memory.parsed = parsed;
      return look(files);
    },
  };
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
  made: Made;
  said: readonly Message[];
}

function runsIn(id: StoryId): Run[] {
  const base = around(id);
  const { before, check } = checker(base);
  return madeIn(id, base).map(({ mistake, made }) => ({
    mistake,
    made,
    said: fresh(before, check(changed(base, made.changed))),
  }));
}

/** Every mistake that can be made in a story. */
function madeIn(id: StoryId, base: FilesInMemory): Pick<Run, 'mistake' | 'made'>[] {
  const story: Story = { id, files: new Map(base.texts.map(({ path, text }) => [path, text])) };
  return mistakes.flatMap((mistake) => {
    const made = mistake.once === true && id !== storiesWithMistakes.wrongCluster ? undefined : mistake.make(story);
    return made ? [{ mistake, made }] : [];
  });
}

/** Names of the mistakes that can be made in one of the stories. */
export function namesOfMade(): ReadonlySet<string> {
  return new Set(
    Object.values(storiesWithMistakes).flatMap((id) => madeIn(id, around(id)).map(({ mistake }) => mistake.name)),
  );
}

function isAtPlace({ made, said }: Run): boolean {
  return said.some(
    ({ file, place }) => file === made.file && (made.line === undefined || place?.start.line === made.line),
  );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${String(part)} of ${String(whole)})`;
}

/** What the checker says to each mistake in a story, in shares, with all that was not answered as it is meant to be. */
export function toldOfMistakesIn(id: StoryId): string {
  const runs = runsIn(id);
  const kinds = new Set(runs.map(({ mistake }) => mistake.name)).size;
  return [
    `${String(kinds)} kinds in ${String(runs.length)} runs`,
    `reported: ${share(runs.filter(({ said }) => said.length > 0).length, runs.length)}`,
    `at their place: ${share(runs.filter(isAtPlace).length, runs.length)}`,
    `with exactly one message: ${share(runs.filter(({ said }) => said.length === 1).length, runs.length)}`,
    ...exceptions(runs),
  ].join('\n');
}

/** Each kind that was not answered by one message of its rule at its place. */
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
