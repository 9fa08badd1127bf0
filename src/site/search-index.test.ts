import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { find } from '../core/search/find.ts';
import { readFragmentNames } from '../core/search/fragment-names.ts';
import type { FirstIndex } from '../core/search/index-files.ts';
import { memoryIndex, type OpenIndex } from '../core/search/open-index.ts';
import { pageOfFragment } from '../core/search/page-of-fragment.ts';
import { siteOf, smallKnowledgeBase } from '../../test/support/site-of.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import { searchFilesInMemory } from './search-files.ts';
import { endSearchIndexing, indexEntries, startSearchIndex, type SearchIndexing } from './search-index.ts';

afterAll(endSearchIndexing);

const site = siteOf(smallKnowledgeBase);

type Files = ReadonlyMap<string, Uint8Array>;

async function filesOf(start: (kept: ReturnType<typeof searchFilesInMemory>) => SearchIndexing): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  await start(searchFilesInMemory(files)).finish([]);
  return files;
}

function opened(files: Files): OpenIndex {
  const first = JSON.parse(text(files, 'search-index/first.bin')) as FirstIndex;
  const all = gunzipSync(files.get(`search-index/${first.version}/all.bin`) ?? new Uint8Array());
  return memoryIndex(first, all);
}

function text(files: Files, path: string): string {
  return gunzipSync(files.get(path) ?? new Uint8Array()).toString();
}

test('what is found leads to its text and its places in Pagefind’s fragment', async () => {
  const files = await filesOf((kept) => startSearchIndex(site, kept));
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
  const digest = (files: Files): string[] =>
    [...files].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).sort();
  const start = (kept: ReturnType<typeof searchFilesInMemory>) => startSearchIndex(site, kept);
  const [one, other] = await Promise.all([filesOf(start), filesOf(start)]);
  expect(digest(one)).toEqual(digest(other));
});

test('more pages than Pagefind gets at once have their texts all the same, without its program, which would know a part', async () => {
  const entries = Array.from({ length: 2_003 }, (_, at): SearchEntry => ({
    path: `incidents/${String(at)}/`,
    title: `Story ${String(at)}`,
    type: 'incident',
    day: '',
    hook: '',
    symptoms: [],
    aliases: [],
    tags: [],
    names: [],
    facets: {},
    passages: [{ id: '', title: '', text: `Alarm number${String(at)} rang.` }],
  }));
  const files = await filesOf((kept) => indexEntries(entries, { language: 'en', synonyms: [], labels: {} }, kept));
  const index = opened(files);
  const names = readFragmentNames(index.first);
  for (const at of [0, 1_999, 2_000, 2_002]) {
    const [hit] = find({ words: `number${String(at)}`, filters: {}, sort: 'relevance' }, index).hits;
    const { card } = pageOfFragment(text(files, `pagefind/fragment/${names[hit?.page ?? -1] ?? ''}.pf_fragment`));
    expect(card.title).toBe(`Story ${String(at)}`);
  }
  const others = [...files.keys()].filter((path) => !/^(?:pagefind\/fragment|search-index)\//.test(path));
  expect(others).toEqual([]);
});

test('what is given up ends, and gives no more files', async () => {
  const files = new Map<string, Uint8Array>();
  const indexing = startSearchIndex(site, searchFilesInMemory(files));
  await indexing.abandon();
  expect([...files.keys()]).toEqual([]);
});
