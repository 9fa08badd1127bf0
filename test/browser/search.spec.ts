import type { Page } from '@playwright/test';
import { shiftOf, watchShifts } from './layout-shift.ts';
import { anyBase, expect, test } from './site-test.ts';

const result = (page: Page) => page.locator('.search-result').first();

test('an error text leads to the story that knows it', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('cf-cache-status HIT on an error');
  await expect(result(page).getByRole('heading')).toHaveText('The answer that would not be forgotten');
  await expect(page).toHaveURL(/q=cf-cache-status\+HIT/);
  await result(page).getByRole('heading').getByRole('link').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The answer that would not be forgotten');
  await expect(page.locator('main mark').first()).toBeVisible();
  // What is left in the address is fit to be shared.
  await expect(page).not.toHaveURL(/mark=/);
});

test('by keys alone: /, four letters, an arrow to an event, Enter, and the event is marked', async ({ page }) => {
  await page.goto('themes/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('chat');
  await expect(result(page).locator('.search-places a').first()).toContainText('chat');
  // The line above says what the story is, and not the event's sentence once more.
  await expect(result(page).locator('.search-excerpt')).not.toContainText('chat');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/incidents\/.*#event-/);
  const event = page.locator('.timeline-event:target');
  await expect(event).toBeInViewport();
  await expect(event.locator('mark')).toHaveText('chat');
});

test('what is typed while the dialog is on its way stands in its box', async ({ page }) => {
  await page.goto('themes/');
  await page.evaluate(() => {
    for (const key of ['/', 'c', 'h', 'x', 'Backspace', 'a', 't', 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('chat');
  await expect(result(page)).toBeVisible();
  await expect(page).toHaveURL(/themes\/$/);
});

test('Escape closes the dialog, and focus is where it was', anyBase, async ({ page }) => {
  await page.goto('themes/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('in a box, / is a letter', anyBase, async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('one tab leads from the box to the first result', anyBase, async ({ page }) => {
  await page.goto('search/?q=network');
  await expect(result(page)).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await expect(result(page).getByRole('heading').getByRole('link')).toBeFocused();
});

test('what was mistyped is mended, and told', anyBase, async ({ page }) => {
  await page.goto('search/?q=orchestartor');
  await expect(result(page).getByRole('heading')).toHaveText('Forty-three seconds, and a day');
  await expect(page.getByRole('status')).toContainText('orchestrator instead of orchestartor');
});

test('everything is found: themes, terms, services, the handbook, rules', async ({ page }) => {
  await page.goto('search/');
  for (const [words, kind] of [
    ['thundering herd', 'Theme'],
    ['write-ahead log', 'Glossary'],
    ['cost of delay handbook keys', 'Handbook'],
    ['no-counterfactual', 'Rule'],
  ] as const) {
    await page.getByRole('searchbox').fill(words);
    await expect(page.locator('.search-results')).toContainText(kind);
  }
});

test('filters narrow by id, count, go into history and stay in the address', async ({ page }) => {
  await page.goto('search/?q=network');
  await page.getByRole('checkbox', { name: /^2021/ }).check();
  await expect(page).toHaveURL(/year=2021/);
  const others = page.locator('.search-result').filter({ hasNot: page.getByText(/ 2021$/) });
  await expect(others).toHaveCount(0);
  await page.reload();
  await expect(result(page)).toBeVisible();
  await expect(others).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/year=/);
  await expect(others).not.toHaveCount(0);
});

test(
  'filters answer without a word, and in a group counts say what another choice would add',
  anyBase,
  async ({ page }) => {
    await page.goto('search/?theme=recovery-gap&type=incident');
    await expect(result(page)).toBeVisible();
    const year = page.locator('label', { has: page.getByRole('checkbox', { name: /^2021/ }) });
    const before = await year.textContent();
    expect(before).toMatch(/ [1-9]\d*$/);
    await page.getByRole('checkbox', { name: /^2018/ }).check();
    await expect(page).toHaveURL(/year=2018/);
    await expect(result(page)).toContainText('2018');
    expect(await year.textContent()).toBe(before);
  },
);

test('nothing close is said, with themes to go on', anyBase, async ({ page }) => {
  await page.goto('search/?q=forklift+zxqv');
  await expect(page.getByRole('status')).toContainText('Nothing here is close');
  await expect(page.getByRole('heading', { name: 'Or go by theme:' })).toBeVisible();
  await expect(page.locator('.search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('Narrow it down', { exact: true })).toBeHidden();
});

test('a question as long as a log does not become an address', anyBase, async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('network '.repeat(60_000));
  await expect(result(page)).toBeVisible();
  expect(page.url().length).toBeLessThan(400);
});

test('nothing moves while results come', anyBase, async ({ page }) => {
  await watchShifts(page);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('search/?q=network');
    await page.locator('.search-results[aria-busy="false"] .search-places a').first().waitFor();
    expect(await shiftOf(page)).toBeLessThan(0.02);
    const cut = page
      .locator('.search-places')
      .evaluateAll((rows) =>
        [...rows, ...rows.flatMap((row) => [...row.children])]
          .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
          .map(({ textContent }) => textContent),
      );
    expect(await cut, 'a place is told in full').toEqual([]);
  }
});

test('once it is used, search goes on without a network', async ({ page, context }) => {
  const whole = page.waitForResponse(/search-index\/[^/]+\/all\.bin/);
  await page.goto('search/?q=network');
  await (await whole).finished();
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('leaked token');
  await expect(result(page).getByRole('heading')).toHaveText('Seventeen minutes, after fifteen months');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search says so and leads on', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'All incidents' })).toBeVisible();
  });
});
