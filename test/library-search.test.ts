import { expect, test } from 'vitest';
import { find } from '../src/core/search/find.ts';
import { readKnowledgeBase } from '../src/disk/read-knowledge-base.ts';
import { openSearch } from '../src/site/open-search.ts';
import { siteView } from '../src/site/site-view.ts';
import { libraryQueries } from './search/library-queries.ts';
import { unansweredQueries } from './search/queries.ts';

const example = await readKnowledgeBase('content', { drafts: false, asOf: '2026-11-26' });
const { index } = openSearch(siteView(example, { base: '/', host: undefined }));
const asked = (words: string) => find({ words, filters: {}, sort: 'relevance' }, index);

test('of forty questions of newcomers, at least 36 find the right page among the first three', () => {
  const missed = libraryQueries.filter(({ words, want }) => {
    const first = asked(words)
      .hits.slice(0, 3)
      .map(({ page }) => index.card(page)?.path ?? '');
    return !first.some((path) => want.some((part) => path.includes(part)));
  });
  expect(libraryQueries).toHaveLength(40);
  expect(missed.length, missed.map(({ words }) => words).join('\n')).toBeLessThanOrEqual(4);
});

test('nearly all questions that nothing here answers are told so, and nearly none that something answers', () => {
  const unsaid = unansweredQueries.filter((words) => asked(words).close);
  expect(unsaid.length, unsaid.join('\n')).toBeLessThanOrEqual(4);
  const denied = libraryQueries.filter(({ words }) => !asked(words).close);
  expect(denied.map(({ words }) => words)).toEqual([]);
});
