import type { KnowledgeGraph } from '../../src/core/graph/knowledge-graph.ts';
import { openExample } from '../support/example-site.ts';
import { crowdedKinds, pageKinds, pagesOfKind } from './page-kinds.ts';
import { pageStates } from './page-states.ts';
import { anyBase, expect, test } from './site-test.ts';
import { walkPage } from './walk-page.ts';

test.describe('each kind of page fits, keeps still, and has no barrier in any state', anyBase, () => {
  let graph: KnowledgeGraph;
  test.beforeAll(async () => {
    ({ graph } = await openExample());
  });

  for (const kind of pageKinds.filter((one) => !crowdedKinds.includes(one)))
    test(kind, async ({ page }) => {
      const paths = pagesOfKind(kind, graph);
      expect(paths, 'pages of this kind').not.toEqual([]);
      for (const path of paths) await walkPage(page, path, pageStates[kind]);
    });
});

test('from home to a theme, to a second incident, to presenting both: five activations by keyboard', async ({
  page,
}) => {
  const theme = 'Connected where nobody drew a line';
  let activations = 0;
  const activate = async (name: string | RegExp): Promise<void> => {
    const link = page.getByRole('link', { name }).first();
    const there = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
    await link.focus();
    await page.keyboard.press('Enter');
    // That the page has loaded was true of the one before: only its address tells that the next is there.
    await page.waitForURL(({ pathname }) => pathname === there);
    activations += 1;
  };
  await page.goto('');
  await activate(theme);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme);
  const incidents = page.locator('.theme-case :is(h3, .theme-case-title) a');
  expect(await incidents.count()).toBeGreaterThan(1);
  const second = (await incidents.nth(1).textContent()) ?? '';
  await activate(second);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
  await activate(theme);
  await activate('Present this theme');
  await activate(/^Present$/);
  await expect(page).toHaveURL(/\/stage\//);
  expect(activations).toBe(5);
});

test('the list of incidents narrows and says how far', async ({ page }) => {
  await page.goto('incidents/');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2023');
  await expect(page.getByRole('status')).toContainText(/of \d+ stories/);
  await expect(page).toHaveURL(/year=2023/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveValue('2023');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a narrative is whole', async ({ page }) => {
    await page.goto('incidents/2021-10-04-facebook-bgp-dns/');
    for (const heading of ['Timeline', 'Contributing factors', 'What it taught', 'Could it happen to us?'])
      await expect(page.getByRole('heading', { name: heading, level: 2 })).toBeVisible();
  });

  test('the list of incidents is whole', async ({ page }) => {
    await page.goto('incidents/');
    expect(await page.locator('.card').count()).toBeGreaterThan(5);
    await expect(page.locator('.filters')).toBeHidden();
  });
});

test('a term is explained where it stands, and Escape sends the note away', async ({ page }) => {
  await page.goto('incidents/2021-10-04-facebook-bgp-dns/');
  const term = page.locator('a.term').first();
  await term.focus();
  const note = page.getByRole('tooltip');
  await expect(note).toContainText('network');
  expect(await term.getAttribute('aria-describedby')).toBe('term-note');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});
