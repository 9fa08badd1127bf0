import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };

/** Without blanks and long names: the same rules in half the bytes, which each page that is looked at has to read. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 AA with the size of targets, what axe holds to be good practice, and what it tries out. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
const rulesAbout = {
  colours: ['color-contrast', 'link-in-text-block'],
  /** What the width of a screen changes. */
  sizes: ['target-size', 'scrollable-region-focusable', 'meta-viewport'],
} as const;

/** What axe finds on a page as it is shown now: rule and elements. To look at a part of it takes a part of the time. */
export async function findBarriers(
  page: Page,
  looksAt: 'everything' | keyof typeof rulesAbout = 'everything',
): Promise<string[]> {
  const options: RunOptions =
    looksAt === 'everything'
      ? {
          runOnly: { type: 'tag', values: tags },
          // A guess by size and place, which takes the lead of a page for its heading.
          rules: { 'p-as-heading': { enabled: false } },
        }
      : { runOnly: { type: 'rule', values: [...rulesAbout[looksAt]] } };
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  // What passes is not described: nobody reads it, and it takes as long as the rest.
  return page.evaluate(
    async (wanted) => {
      const { violations } = await axe.run(document, wanted);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}
