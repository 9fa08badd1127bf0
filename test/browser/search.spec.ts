import { findBarriers } from './find-barriers.ts';
import { expect, test } from './site-test.ts';

test('an error text leads to the story that knows it', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('too many open files');
  const result = page.locator('.search-result').first();
  await expect(result.getByRole('heading')).toHaveText('The answer that would not be forgotten');
  await expect(page).toHaveURL(/q=too\+many\+open\+files/);
  await result.getByRole('heading').getByRole('link').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The answer that would not be forgotten');
});

test('a result leads to the place in the story', async ({ page }) => {
  await page.goto('search/?q=no-store');
  const part = page.locator('.search-result li a').first();
  await part.press('Enter');
  const id = new URL(page.url()).hash.slice(1);
  expect(id).not.toBe('');
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('filters narrow, count and stay in the address', async ({ page }) => {
  await page.goto('search/?q=network');
  await expect(page.getByRole('status')).toContainText('pages');
  await page.getByRole('checkbox', { name: /^2021/ }).check();
  await expect(page).toHaveURL(/year=2021/);
  await expect(page.locator('.search-result')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('.search-result')).toHaveCount(1);
});

test('in a group with a choice, counts say what another choice would add', async ({ page }) => {
  await page.goto('search/?q=network');
  const year = page.getByRole('checkbox', { name: /^2023/ });
  await expect(year).toBeVisible();
  const before = await page.locator('label', { has: year }).textContent();
  expect(before).toMatch(/ [1-9]\d*$/);
  await page.getByRole('checkbox', { name: /^2021/ }).check();
  await expect(page).toHaveURL(/year=2021/);
  await expect(page.locator('.search-result')).toHaveCount(1);
  expect(await page.locator('label', { has: year }).textContent()).toBe(before);
});

test('nothing found offers words that are near, and themes', async ({ page }) => {
  await page.goto('search/?q=Faceboook');
  await expect(page.getByRole('status')).toHaveText('Nothing is found.');
  await expect(page.locator('.search-results a').first()).toContainText('Facebook');
  await expect(page.getByRole('heading', { name: 'Or go by theme:' })).toBeVisible();
});

test('axe finds nothing among results', async ({ page }) => {
  await page.goto('search/?q=network');
  await page.locator('.search-result').first().waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search says so and leads on', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'All incidents' })).toBeVisible();
  });
});
