import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/disk/read-folder.ts';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { inMemory, type FilesInMemory } from '../../src/core/check/files-in-memory.ts';
import type { Message } from '../../src/core/model/message.ts';
import { mutations, type Mutation } from './mutations.ts';

const content = join(dirname(fileURLToPath(import.meta.url)), '../../content');
const example = inMemory(await readFolder(content));
/** Without the example's own levels of rules, which would hide a mistake from its rule. */
const files: FilesInMemory = {
  ...example,
  texts: example.texts.map(({ path, text }) => ({
    path,
    text: path === 'knowledge-base.yaml' ? text.replace(/^checks:\n(?: .*\n)*/m, '') : text,
  })),
};
/** Six stories that differ in shape; each further one would take half a minute and find the same. */
const ids = [
  '2020-09-21-moj-wrong-cluster-deleted',
  '2021-10-28-roblox-consul',
  '2023-03-15-nodejs-org-cached-404s',
  '2023-07-20-crates-io-broken-downloads',
  '2024-06-28-pypi-leaked-admin-token',
  '2025-09-02-matrix-org-database-wrong-server',
];

/** One incident as it is; the others as far as one can point at them, which keeps hundreds of checks quick. */
function around(id: string): FilesInMemory {
  const texts = files.texts
    .filter(
      ({ path }) =>
        !path.startsWith('incidents/') || path.startsWith(`incidents/${id}/`) || path.endsWith('/narrative.mdx'),
    )
    .map(({ path, text }) =>
      path.startsWith('incidents/') && !path.startsWith(`incidents/${id}/`)
        ? { path, text: stub(text) }
        : { path, text },
    );
  return { ...files, texts };
}

function stub(narrative: string): string {
  return `${narrative
    .split(/^---[ \t]*$/m)
    .slice(0, 2)
    .join('---')}---\n${narrative.match(/^#{1,6} .+$/gm)?.join('\n\n') ?? ''}\n`;
}

function check(base: FilesInMemory): readonly Message[] {
  return checkKnowledgeBase(base, { drafts: false, asOf: '2026-11-30' }).messages;
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

function fileOf({ in: place }: Mutation): string {
  return place === 'narrative' ? 'narrative.mdx' : `${place}.yaml`;
}

test('there are at least a hundred, each with a name of its own', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  expect(mutations.length).toBeGreaterThanOrEqual(100);
});

test('each can be made somewhere in the example content', () => {
  const unmade = mutations.filter(
    (mutation) =>
      !ids.some((id) =>
        mutation.break(files.texts.find(({ path }) => path === `incidents/${id}/${fileOf(mutation)}`)?.text ?? '', id),
      ),
  );
  expect(unmade.map(({ name }) => name)).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const whole = around(id);
  const before = check(whole);

  test('in order as it is', () => {
    expect(
      before
        .filter(({ file, level }) => file.startsWith(`incidents/${id}/`) && level !== 'suggestion')
        .map(({ file, rule, reason }) => `${file} ${rule}: ${reason}`),
    ).toEqual([]);
  });

  const possible = mutations.flatMap((mutation) => {
    const path = `incidents/${id}/${fileOf(mutation)}`;
    const text = whole.texts.find((file) => file.path === path)?.text;
    const broken = text === undefined ? undefined : mutation.break(text, id);
    return broken ? [{ mutation, path, broken }] : [];
  });
  test.each(possible.map((made) => [made.mutation.name, made] as const))('%s', (_name, { mutation, path, broken }) => {
    const texts = whole.texts.map((file) => (file.path === path ? { path, text: broken.text } : file));
    expect(
      fresh(before, check({ ...whole, texts })).map(
        ({ file, rule, place }) => `${file}:${String(place?.start.line)} ${rule}`,
      ),
    ).toEqual([`${path}:${String(broken.line)} ${mutation.rule}`]);
  });
});
