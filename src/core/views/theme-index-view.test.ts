import { expect, test } from 'vitest';
import { siteOf, smallKnowledgeBase } from '../../../test/support/site-of.ts';
import { themeIndexView } from './theme-index-view.ts';

test('themes stand by kind with their counts, and what is missing is said in a sentence', () => {
  const view = themeIndexView(
    siteOf({
      ...smallKnowledgeBase,
      'themes/herd.mdx':
        '---\ntitle: The herd\ndefinition: All at once.\nkind: technical\naliases: [thundering herd]\nsigns: [Load rises.]\n---\nWords.\n',
    }),
  );
  expect(view.groups.map(({ kind, themes }) => [kind, themes.map(({ title, stories }) => [title, stories])])).toEqual([
    ['technical', [['The herd', 0]]],
    ['other', [['It kept itself down', 1]]],
  ]);
  expect(view.groups[0]?.themes[0]?.words).toBe('The herd\nherd\nthundering herd\nLoad rises.');
  expect(view.gaps.map(({ said, themes }) => [said, themes.map(({ title }) => title)])).toEqual([
    ['One theme has stories, and no improvement action that answers it:', ['It kept itself down']],
    ['One theme has stories, and no finding of a review that speaks of it:', ['It kept itself down']],
    ['One theme has no story yet:', ['The herd']],
  ]);
});

test('without a theme there is nothing to list', () => {
  expect(themeIndexView(siteOf({ 'knowledge-base.yaml': 'format: 1\ntitle: Stories\n' }))).toEqual({
    total: 0,
    groups: [],
    gaps: [],
  });
});
