import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyBase, expect, test } from './site-test.ts';

const stories = [
  'incidents/2018-10-21-github-mysql-orchestrator/',
  'incidents/2021-10-04-facebook-bgp-dns/',
  'incidents/2024-06-28-pypi-leaked-admin-token/',
];

for (const story of stories) {
  test(
    `${story}: the story begins on the first screen of a phone, and facts and contents are a line each`,
    anyBase,
    async ({ page, address }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address(story));
      const first = await page.locator('.story > p').first().boundingBox();
      expect(first?.y).toBeLessThan(844 - 60);
      for (const fold of ['.facts > summary', '.contents-fold > summary'])
        expect((await page.locator(fold).boundingBox())?.height).toBeLessThan(60);
    },
  );
}

test(
  'on a phone every story begins on the first screen, tells its events whole, and comes to an end',
  anyBase,
  async ({ page, address }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address('incidents/'));
    const paths = await page
      .locator('.card-title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(paths.length).toBeGreaterThan(20);
    const late: [string, number][] = [];
    const cut: string[] = [];
    const long: [string, number][] = [];
    for (const path of paths) {
      await page.goto(path);
      const first = await page.locator('.story > p').first().boundingBox();
      if ((first?.y ?? Infinity) > 844 - 60) late.push([path, first?.y ?? Infinity]);
      const events = page.locator('.event-note > summary');
      for (const text of await events.evaluateAll((lines) =>
        lines
          .filter((line) => line.scrollWidth > line.clientWidth || line.scrollHeight > line.clientHeight + 1)
          .map((line) => line.textContent),
      ))
        cut.push(`${path}: ${text}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > 12_500) long.push([path, height]);
    }
    expect(late).toEqual([]);
    expect(cut).toEqual([]);
    expect(long).toEqual([]);
  },
);

test(
  'with room, each event of every story stands in the margin beside its paragraph, and none on another',
  anyBase,
  async ({ page, address }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address('incidents/'));
    const paths = await page
      .locator('.card-title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const astray: string[] = [];
    let notes = 0;
    for (const path of paths) {
      await page.goto(path);
      const places = await page.locator('.story > .event-note').evaluateAll((all) =>
        all.map((note) => {
          let told = note.previousElementSibling;
          while (told?.matches('.event-note')) told = told.previousElementSibling;
          const { top, bottom, left, right } = note.getBoundingClientRect();
          const paragraph = told?.getBoundingClientRect();
          return { text: note.textContent.trim().slice(0, 40), top, bottom, left, right, paragraph };
        }),
      );
      notes += places.length;
      for (const [at, { text, top, left, right, paragraph }] of places.entries()) {
        // It begins two lines before the end of its paragraph, or below a long note, as few lines later as that one leaves.
        const line = 32;
        const beside = paragraph && top > paragraph.top - 1.5 * line && top < paragraph.bottom + 3.5 * line;
        const inMargin = paragraph && left > paragraph.right && right <= 1440;
        if (!beside || !inMargin || top < (places[at - 1]?.bottom ?? 0)) astray.push(`${path}: ${text}`);
      }
    }
    expect(notes).toBeGreaterThan(50);
    expect(astray).toEqual([]);
  },
);

test(
  'with room, the facts are open from the top of the page, and contents and the small timeline follow the reading',
  anyBase,
  async ({ page, address }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address(stories[1] ?? ''));
    const facts = await page.locator('.facts-content').boundingBox();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(facts?.y).toBeLessThan(title?.y ?? 0);
    expect((facts?.x ?? 0) + (facts?.width ?? 0)).toBeLessThan(title?.x ?? 0);
    await page
      .locator('.story > h2')
      .last()
      .evaluate((heading) => heading.scrollIntoView());
    await expect(page.locator('.contents [aria-current="location"]')).toBeInViewport();
    await expect(page.locator('.time-rail [aria-current="location"]')).toHaveCount(1);
  },
);

test('timeline, factors and findings open in place without a script, and a mark leads to its event', async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(address(stories[1] ?? ''));
  await expect(page.locator('.timeline-event').first()).toBeHidden();
  await page.locator('.folded > summary', { hasText: 'Timeline' }).click();
  await expect(page.locator('.timeline-event').first()).toBeVisible();
  await context.close();
});

/** Those with most to print. */
const longStories = [
  ...stories,
  'incidents/2017-01-31-gitlab-database/',
  'incidents/2021-10-28-roblox-consul/',
  'incidents/2023-03-15-nodejs-org-cached-404s/',
  'incidents/2025-10-21-posthog-feature-flags-four-outages/',
];

test(
  'a story of five minutes prints on six pages at most, and nothing is wider than the sheet',
  anyBase,
  async ({ page, address }) => {
    const folder = mkdtempSync(join(tmpdir(), 'print-'));
    try {
      for (const story of longStories) {
        await page.goto(address(story));
        const path = join(folder, 'story.pdf');
        await page.pdf({ path, preferCSSPageSize: true });
        const pages = pagesIn(path);
        expect.soft(pages, story).toBeGreaterThan(1);
        expect.soft(pages, story).toBeLessThanOrEqual(6);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 680, height: 1000 });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), story).toBeLessThanOrEqual(680);
        const [body, aside] = await page.evaluate(() =>
          ['.story > p', '.facts-content'].map((at) =>
            Number.parseFloat(getComputedStyle(document.querySelector(at) ?? document.body).fontSize),
          ),
        );
        expect.soft(body, story).toBeGreaterThan(aside ?? 0);
        // Back to the browser's own choice: told "screen", it would print the next story as it looks on one.
        await page.emulateMedia({ media: null });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** How many pages a PDF of Chromium has; their objects are written plainly. */
function pagesIn(path: string): number {
  return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
