import { addresses } from '../core/views/addresses.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { wordsIn } from '../core/words/words-in.ts';
import type { SiteContent } from './knowledge-base.ts';
import type { SiteAddress } from './site-settings.ts';

/** What pages see of a knowledge base, for whoever makes parts of the site without Astro. */
export function siteView({ graph, vocabulary, options }: SiteContent, { base, host }: SiteAddress): SiteView {
  return { graph, vocabulary, words: wordsIn(graph.settings.language), asOf: options.asOf, ...addresses(base, host) };
}
