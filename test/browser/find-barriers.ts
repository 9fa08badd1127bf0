import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA with the size of targets, what axe holds to be good practice, and what it tries out. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
/** A guess by size and place, which takes the lead of a page for its heading. */
const notTried = ['p-as-heading'];
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
  // In legacy mode axe works without a second page of its own; ours have no frames, which alone would need it.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (
    looksAt === 'everything' ? axe.withTags(tags).disableRules(notTried) : axe.withRules([...rulesAbout[looksAt]])
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
