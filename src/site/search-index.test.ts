import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { searchDocuments } from '../core/views/search-document.ts';
import { siteOf, smallKnowledgeBase } from '../../test/support/site-of.ts';
import { searchIndexFiles } from './search-index.ts';

afterAll(() => close());

test('an index has what the browser loads first, and a fragment for each page', async () => {
  const documents = searchDocuments(siteOf(smallKnowledgeBase));
  const files = await searchIndexFiles(documents, 'en');
  const paths = [...files.keys()];
  expect(paths).toContain('pagefind.js');
  expect(paths).toContain('pagefind-entry.json');
  expect(documents.map(({ path }) => path)).toEqual(['incidents/2026-03-14-checkout/', 'themes/retry-storm/']);
  expect(paths.filter((path) => path.startsWith('fragment/'))).toHaveLength(documents.length);
});

test('two at once do not meet', async () => {
  const [document] = searchDocuments(siteOf(smallKnowledgeBase));
  if (!document) throw new Error('there is nothing to index');
  const [one, none] = await Promise.all([searchIndexFiles([document], 'en'), searchIndexFiles([], 'en')]);
  const fragments = (files: ReadonlyMap<string, unknown>): number =>
    [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
  expect([fragments(one), fragments(none)]).toEqual([1, 0]);
});
