import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { find } from '../core/search/find.ts';
import { readFragmentNames } from '../core/search/fragment-names.ts';
import type { FirstIndex } from '../core/search/index-files.ts';
import { memoryIndex, type OpenIndex } from '../core/search/open-index.ts';
import { pageOfFragment } from '../core/search/page-of-fragment.ts';
import { siteOf, smallKnowledgeBase } from '../../test/support/site-of.ts';
import { endSearchIndexing, startSearchIndex } from './search-index.ts';

afterAll(endSearchIndexing);

const site = siteOf(smallKnowledgeBase);

function opened(files: ReadonlyMap<string, Uint8Array>): OpenIndex {
  const first = JSON.parse(text(files, 'search-index/first.bin')) as FirstIndex;
  const all = gunzipSync(files.get(`search-index/${first.version}/all.bin`) ?? new Uint8Array());
  return memoryIndex(first, all);
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return gunzipSync(files.get(path) ?? new Uint8Array()).toString();
}

test('what is found leads to its text and its places in Pagefind’s fragment', async () => {
  const files = await startSearchIndex(site).files([]);
  const index = opened(files);
  const [hit] = find({ words: 'ERR_POOL_EMPTY', filters: {}, sort: 'relevance' }, index).hits;
  const fragment = readFragmentNames(index.first)[hit?.page ?? 0] ?? '';
  const { card, passages } = pageOfFragment(text(files, `pagefind/fragment/${fragment}.pf_fragment`));
  expect(card.path).toBe('incidents/2026-03-14-checkout/');
  expect(index.card(hit?.page ?? 0)).toMatchObject(card);
  expect(passages.map(({ id }) => id)).toContain('why');
  expect(passages[0]?.text).toContain('ERR_POOL_EMPTY');
});

test('two makings at once give the same bytes', async () => {
  const digest = (files: ReadonlyMap<string, Uint8Array>): string[] =>
    [...files].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).sort();
  const [one, other] = await Promise.all([startSearchIndex(site).files([]), startSearchIndex(site).files([])]);
  expect(digest(one)).toEqual(digest(other));
});
