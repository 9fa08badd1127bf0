import { expect, type Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { shiftOf, watchShifts } from './layout-shift.ts';
import type { Enter } from './page-states.ts';

/**
 * Looks at a page on phone, tablet and desktop, loaded once for each: it fits and nothing shifts. Axe finds nothing on the desktop,
 * where most is seen, by day and in the colours of night, and nothing too small on the phone; as the page comes, and in each state that a
 * reader may bring it to.
 */
export async function walkPage(page: Page, path: string, states: Readonly<Record<string, Enter>> = {}): Promise<void> {
  await watchShifts(page);
  for (const width of [390, 820, 1440]) {
    const where = `${path} at ${String(width)} px`;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect.soft(await shiftOf(page), `${where}: shift`).toBeLessThan(0.02);
    expect.soft(await widthOf(page), `${where}: width`).toBeLessThanOrEqual(width);
    if (width === 820) continue;
    await look(page, width, where);
    for (const [index, [state, enter]] of Object.entries(states).entries()) {
      // A fresh page between, so that one state leaves nothing to the next.
      if (index > 0) {
        await page.goto('about:blank');
        await page.goto(path);
      }
      await enter(page);
      expect.soft(await widthOf(page), `${where}, ${state}: width`).toBeLessThanOrEqual(width);
      await look(page, width, `${where}, ${state}`);
    }
  }
}

async function look(page: Page, width: number, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  if (width < 1000) return expect.soft(await findBarriers(page, 'sizes'), `${where}, sizes`).toEqual([]);
  expect.soft(await findBarriers(page), `${where}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findBarriers(page, 'colours'), `${where}, dark`).toEqual([]);
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
