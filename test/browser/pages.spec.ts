import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { anyBase, expect, test } from './site-test.ts';

/** One page of each kind. */
const kinds = {
  home: '',
  incidents: 'incidents/',
  narrative: 'incidents/2021-10-04-facebook-bgp-dns/',
  'short narrative': 'incidents/2024-06-28-pypi-leaked-admin-token/',
  themes: 'themes/',
  theme: 'themes/recovery-gap/',
  playbacks: 'playbacks/',
  playback: 'playbacks/the-way-back-in/',
  actions: 'actions/',
  'one list of actions': 'actions/waiting/by-wait/',
  'learning culture': 'learning-culture/',
  service: 'services/nodejs-website/',
  services: 'services/',
  team: 'teams/nodejs-build-team/',
  glossary: 'glossary/',
  search: 'search/',
  handbook: 'handbook/',
  keys: 'handbook/keys/',
  rules: 'rules/',
  rule: 'rules/unknown-key/',
  'not found': '404.html',
};

test.describe('each kind of page', anyBase, () => {
  for (const [kind, path] of Object.entries(kinds)) {
    test(`${kind}: fits phone, tablet and desktop, nothing shifts, and axe finds nothing by day and by night`, async ({
      page,
    }) => {
      await page.addInitScript(() => {
        Object.assign(window, { shifts: [] });
        new PerformanceObserver((list) => shifts.push(...(list.getEntries() as typeof shifts))).observe({
          type: 'layout-shift',
          buffered: true,
        });
      });
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        expect.soft(await shiftOf(page), `shift at ${String(width)} px`).toBeLessThan(0.01);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`)
          .toBeLessThanOrEqual(width);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect
          .soft(await findBarriers(page, colorScheme === 'light' ? 'everything' : 'colours'), colorScheme)
          .toEqual([]);
      }
    });
  }
});

declare const shifts: (PerformanceEntry & { value: number })[];

/** How far things moved while the page was loaded and scrolled to its end: what two more frames show is counted too. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    window.scrollTo(0, document.body.scrollHeight);
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let count = 0; count < 3; count += 1) await frame();
    // Entries are handed over between frames, when nothing else is to be done.
    await new Promise((resolve) => requestIdleCallback(resolve));
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
}

test('from home to a theme, to a second incident, to presenting both: five activations by keyboard', async ({
  page,
}) => {
  const theme = 'Connected where nobody drew a line';
  let activations = 0;
  const activate = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('link', { name }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    activations += 1;
  };
  await page.goto('');
  await activate(theme);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme);
  const incidents = page.locator('.theme-case h3 a');
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
