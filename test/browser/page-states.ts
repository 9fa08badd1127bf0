import { expect, type Page } from '@playwright/test';

/** Something that a reader may do on a page before it is looked at. */
export type Enter = (page: Page) => Promise<void>;

const openEverything: Enter = async (page) => {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
};

const fill =
  (label: string, words: string): Enter =>
  async (page) => {
    await page.getByLabel(label).fill(words);
    await expect(page.getByRole('status')).not.toHaveText('');
  };

const search =
  (query: string, answered: (page: Page) => Promise<void>): Enter =>
  async (page) => {
    await page.goto(`search/?${query}`);
    await expect(page.getByRole('status')).not.toHaveText('');
    await answered(page);
  };

const excerpts: Enter = (page) => page.locator('.search-results[aria-busy="false"]').waitFor();

const paste =
  (text: string, answered: Enter): Enter =>
  async (page) => {
    await page.getByLabel('Paste an alert').fill(text);
    await page.getByRole('button', { name: 'Look for it' }).click();
    await answered(page);
  };

const closeStories: Enter = (page) => page.locator('.seen-story').first().waitFor();

/** States of kinds of pages, by their file in `src/pages`. Playbacks, stage and presenter view have a test of their own for each of theirs. */
export const pageStates: Readonly<Record<string, Readonly<Record<string, Enter>>>> = {
  'index.astro': {
    'search open over it': async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('network');
      await excerpts(page);
    },
    'stories found for what was pasted': paste('too many open files', closeStories),
  },
  'search/index.astro': {
    results: search('q=network', excerpts),
    'results that are narrowed': search('theme=recovery-gap&year=2021', excerpts),
    'nothing close': search('q=forklift+zxqv', async (page) => {
      await expect(page.getByRole('status')).toContainText('Nothing here is close');
    }),
  },
  'seen/index.astro': {
    'stories found': paste('too many open files', closeStories),
    'nothing close': paste('forklift zxqv', async (page) => {
      await expect(page.getByRole('status')).toContainText('Nothing here is close');
    }),
  },
  'incidents/index.astro': {
    narrowed: fill('Words', 'network'),
    'nothing found': fill('Words', 'zxqv'),
  },
  'incidents/[id]/index.astro': { 'everything open': openEverything },
  'themes/index.astro': {
    narrowed: fill('Find a theme', 'thundering'),
    'nothing found': fill('Find a theme', 'zxqv'),
  },
  'themes/[id]/index.astro': { 'everything open': openEverything },
  'actions/[...path].astro': { 'everything open': openEverything },
  'learning-culture/[...service].astro': { 'everything open': openEverything },
  'services/[id]/index.astro': { 'everything open': openEverything },
  'teams/[id]/index.astro': { 'everything open': openEverything },
};
