import { expect, test } from 'vitest';
import { find } from '../src/core/search/find.ts';
import { readKnowledgeBase } from '../src/disk/read-knowledge-base.ts';
import { openSearch } from '../src/site/open-search.ts';
import { siteView } from '../src/site/site-view.ts';
import { libraryQueries } from './search/library-queries.ts';

test('of forty questions of newcomers, at least 36 find the right page among the first three', async () => {
  const example = await readKnowledgeBase('content', { drafts: false, asOf: '2026-11-26' });
  const { index } = openSearch(siteView(example, { base: '/', host: undefined }));
  const missed = libraryQueries.filter(({ words, want }) => {
    const { hits } = find({ words, filters: {}, sort: 'relevance' }, index);
    const first = hits.slice(0, 3).map(({ page }) => index.card(page)?.path ?? '');
    return !first.some((path) => want.some((part) => path.includes(part)));
  });
  expect(libraryQueries).toHaveLength(40);
  expect(missed.length, missed.map(({ words }) => words).join('\n')).toBeLessThanOrEqual(4);
});
