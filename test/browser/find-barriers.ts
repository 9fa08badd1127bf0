import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const aboutColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it is shown now: rule and elements. */
export async function findBarriers(page: Page, looksAt: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // In legacy mode axe works without a second page of its own; ours have no frames, which alone would need it.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (looksAt === 'everything' ? axe.withTags(tags) : axe.withRules(aboutColour)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
