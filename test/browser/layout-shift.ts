import type { Page } from '@playwright/test';

declare const shifts: (PerformanceEntry & { value: number })[];

/** From now on each page that is loaded counts what moves. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as typeof shifts))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
}

/** How far things moved while the page was loaded and scrolled to its end: what two more frames show is counted too. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    // What scripts did is drawn first: folded and scrolled in one frame, the end of a page would seem to jump into sight.
    for (let count = 0; count < 2; count += 1) await frame();
    window.scrollTo(0, document.body.scrollHeight);
    for (let count = 0; count < 3; count += 1) await frame();
    // Entries are handed over between frames, when nothing else is to be done.
    await new Promise((resolve) => requestIdleCallback(resolve));
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
}
