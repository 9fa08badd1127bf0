import { anyBase, expect, test } from './site-test.ts';

const pages = ['themes/', 'learning-culture/', 'incidents/2021-10-04-facebook-bgp-dns/'];

for (const width of [320, 390, 820, 1440]) {
  test(`pictures of data fit ${String(width)} px, and their letters are not small`, anyBase, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of pages) {
      await page.goto(path);
      const charts = page.locator('.chart');
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        // One of the two drawings is shown, never both.
        await expect(chart.locator('svg:visible')).toHaveCount(1);
        const troubles = await chart.locator('svg:visible').evaluate((svg: SVGSVGElement) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const edge = document.documentElement.clientWidth;
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
            const { left, right } = text.getBoundingClientRect();
            return size < 11 || left < 0 || right > edge
              ? [`${text.textContent}: ${String(size)} px, from ${String(left)} to ${String(right)}`]
              : [];
          });
        });
        expect(troubles).toEqual([]);
      }
    }
  });
}

test('a dot leads to its incident by keyboard', async ({ page }) => {
  await page.goto('themes/');
  const dot = page.locator('.chart-wide').getByRole('link', { name: 'The day a network took itself away' }).first();
  await dot.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The day a network took itself away');
});
