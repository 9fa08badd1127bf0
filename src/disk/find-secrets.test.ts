import { expect, test } from 'vitest';
import { findSecretShapes } from '../core/rule-kit/privacy/secret-shapes.ts';
import { sourceText, type SourceText } from '../core/parse/source-text.ts';
import { findSecrets } from './find-secrets.ts';

// In parts, so that no scanner of repositories takes this file for a leak.
const npm = `np${'m_'}${'a1B2c3D4e5F6'.repeat(3)}`;
const aws = `AK${'IA'}Q7RKZ3MPLT2WXYND`;

const texts = (...list: string[]): SourceText[] => list.map((text, index) => sourceText(`${String(index)}.mdx`, text));

test('a secret that only secretlint knows, in its file, at its place', async () => {
  const found = await findSecrets(texts('nothing', `one\ntwo ${npm} three`, 'nothing'));
  expect(
    found.map(
      ({ file, place, reason }) => `${file}:${String(place?.start.line)}:${String(place?.start.column)} ${reason}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "1.mdx:2:5 Unexpected npm token, expected no secret in a story",
    ]
  `);
  expect(JSON.stringify(found)).not.toContain(npm.slice(4));
});

// Short ones, and letters alone where the shape allows it, so that the quick look before secretlint lets none pass.
const letters = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ';
test.each([
  ['an npm token without digits', `np${'m_'}${letters}aBcDeFgHiJ`],
  ['a SendGrid key', `S${'G.'}${letters.slice(0, 22)}.${letters}${letters.slice(0, 17)}`],
  ['the shortest Slack token', `xo${'xb-'}a-b`],
  ['a Shopify token', `shp${'at_'}${'0a1b2c3d'.repeat(4)}`],
  ['a database address', `my${'sql'}://app:${letters.slice(0, 12)}@db.prod.acme.io/orders`],
  ['a login in an address', `https${'://'}deploy:${letters.slice(0, 9)}@ci.acme.io/`],
])('%s alone in a text is looked at', async (_kind, secret) => {
  const found = await findSecrets(texts(`We used ${secret} that day.`));
  const ours = findSecretShapes(secret);
  expect(found.length + ours.length).toBeGreaterThan(0);
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
