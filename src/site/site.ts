import { english } from '../core/words.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { absolute, href } from './href.ts';

/** What every page starts from. */
export function site(): SiteView {
  const { graph, vocabulary, options } = knowledgeBase();
  return { graph, vocabulary, words: english, asOf: options.asOf, href, absolute };
}
