import { expect, test } from './site-test.ts';

test('themes are found by another name or a sign while somebody types, and the address keeps it', async ({ page }) => {
  await page.goto('themes/');
  const shown = page.locator('[data-theme-words]:visible');
  const input = page.getByRole('searchbox');
  const all = await shown.count();
  await input.fill('thundering');
  await expect(shown).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=thundering$/);
  await input.fill('zzzz');
  await expect(page.getByRole('status')).toContainText('No theme has these words');
  await input.fill('');
  await expect(shown).toHaveCount(all);
});

test('a case of a theme leads to the very event', async ({ page }) => {
  await page.goto('themes/feedback-overload/');
  await page.locator('.theme-case .looked-like a').first().click();
  await expect(page).toHaveURL(/\/incidents\/.*#event-/);
  await expect(page.locator(':target')).toBeVisible();
});
