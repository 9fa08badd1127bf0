import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';
import { english } from '../../src/core/words/english.ts';
import { asOf } from '../sites/sites.ts';

/** For tests: what pages see of the example, as its site for tests at the root has it. */
export async function exampleSite(): Promise<SiteView> {
  const { graph, vocabulary } = await readKnowledgeBase('content', { drafts: false, asOf });
  return { graph, vocabulary, words: english, asOf, href: (path) => `/${path}`, absolute: () => undefined };
}
