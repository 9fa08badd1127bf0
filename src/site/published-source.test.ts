import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteOf, smallKnowledgeBase } from '../../test/support/site-of.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { folderSource } from './folder-source.ts';
import { handbookEntries } from './handbook-entries.ts';
import { MissingFile, publishedSource } from './published-source.ts';
import { searchFilesInMemory } from './search-files.ts';
import { endSearchIndexing, startSearchIndex } from './search-index.ts';
import type { StorySource } from './story-source.ts';

const home = 'https://stories.example.org/kb/';
const site = siteOf(smallKnowledgeBase);
const asked: string[] = [];
let published: StorySource;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  await startSearchIndex(site, searchFilesInMemory(files)).finish(handbookEntries(site));
  for (const { path, content } of siteFiles(site))
    if (/\.(?:md|json)$/.test(path)) files.set(path, new TextEncoder().encode(String(await content())));
  published = publishedSource(home, (address) => {
    asked.push(address);
    return Promise.resolve(files.get(address.replace(home, '')));
  });
});

afterAll(endSearchIndexing);

const question = { words: 'pool empty', filters: {}, sort: 'relevance' } as const;

test('a published site and its folder give the same pages, places and stories', async () => {
  const folder = folderSource(site);
  const there = await published.find(question, 5);
  const here = await folder.find(question, 5);
  expect(there.pages.map(({ url, title }) => ({ url, title }))).toEqual(
    here.pages.map(({ url, title }) => ({ url, title })),
  );
  expect(there.close).toBe(true);
  expect(await published.seenBefore('FATAL ERR_POOL_EMPTY')).toEqual(await folder.seenBefore('FATAL ERR_POOL_EMPTY'));
  expect(await published.themes()).toEqual(await folder.themes());
});

test('no request tells a word of the question', () => {
  expect(asked.filter((address) => /pool|empty/i.test(address))).toEqual([]);
});

test('a narrative that is not there is undefined; a site that is none of ours is said', async () => {
  expect(await published.narrative('2026-01-01-nothing')).toBeUndefined();
  const none = publishedSource('https://example.org', () => Promise.resolve(undefined));
  await expect(none.find(question, 5)).rejects.toThrow(MissingFile);
});
