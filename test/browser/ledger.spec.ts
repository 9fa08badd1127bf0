import { anyBase, expect, test } from './site-test.ts';

const list = 'ledger-filter .ledger-list > li';

test('actions are found by words, state and theme, and the search stays in the address', async ({ page }) => {
  await page.goto('actions/');
  await page.getByLabel('Words').fill('staging');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ actions$/);
  await expect(page.locator(list).first()).toContainText(/staging/i);
  await expect(page.getByRole('heading', { name: 'Not yet in practice' })).toBeHidden();
  await page.getByLabel('State').selectOption('planned');
  await expect(page).toHaveURL(/words=staging&state=planned/);
  await page.reload();
  await expect(page.locator(list).first()).toContainText('Planned');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet in practice' })).toBeVisible();
  await expect(page.locator(list)).toHaveCount(0);
});

test('words that fit nothing are said to', anyBase, async ({ page }) => {
  await page.goto('actions/?words=zebra');
  await expect(page.getByRole('status')).toHaveText('No action fits all of these.');
});

test('an action leads to its place on its incident’s page', async ({ page }) => {
  await page.goto('actions/');
  const link = page.locator('.ledger-text').first();
  const text = await link.textContent();
  await link.click();
  await expect(page.locator('tr:target')).toContainText(text?.trim() ?? 'no text');
});

test('a theme’s actions are found by its address', async ({ page }) => {
  await page.goto('actions/?theme=recovery-gap');
  await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* of \d+ actions$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every list is there, and the filter is not', async ({ page }) => {
    await page.goto('actions/');
    await expect(page.getByRole('heading', { name: 'Not yet in practice' })).toBeVisible();
    await expect(page.getByLabel('Words')).toBeHidden();
    await page.goto('actions/waiting/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet in practice');
    await page.getByRole('link', { name: 'The whole ledger' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Improvement actions');
  });
});
