import { expect, test } from 'vitest';
import { findSecrets } from './find-secrets.ts';

// In parts, so that no scanner of repositories takes this file for a leak.
const npm = `np${'m_'}${'a1B2c3D4e5F6'.repeat(3)}`;
const aws = `AK${'IA'}Q7RKZ3MPLT2WXYND`;

const texts = (...list: string[]): { path: string; text: string }[] => list.map((text, index) => ({ path: `${String(index)}.mdx`, text }));

test('a secret that only secretlint knows, in its file, at its place', async () => {
  const found = await findSecrets(texts('nothing', `one\ntwo ${npm} three`, 'nothing'));
  expect(found.map(({ file, place, reason }) => `${file}:${String(place?.start.line)}:${String(place?.start.column)} ${reason}`)).toMatchInlineSnapshot(`
    [
      "1.mdx:2:5 Unexpected npm token, expected no secret in a story",
    ]
  `);
  expect(JSON.stringify(found)).not.toContain(npm.slice(4));
});

test('what our own shapes find is not said twice', async () => {
  expect(await findSecrets(texts(`key ${aws}`))).toEqual([]);
});

test('content cannot switch the search off', async () => {
  expect(await findSecrets(texts('<!-- secretlint-disable -->', `// secretlint-disable-line\n${npm}`))).toHaveLength(1);
});

test('many files make several batches, and places stay right', async () => {
  const long = 'word '.repeat(200_000);
  const found = await findSecrets(texts(long, long, `${npm}`, long, `x ${npm}`));
  expect(found.map(({ file, place }) => [file, place?.start.offset])).toEqual([
    ['2.mdx', 0],
    ['4.mdx', 2],
  ]);
});

test('nothing in nothing', async () => {
  expect(await findSecrets([])).toEqual([]);
});
