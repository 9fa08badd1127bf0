import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';
import { english } from '../../src/core/words/english.ts';
import { asOf } from '../sites/sites.ts';

let opened: ReturnType<typeof readKnowledgeBase> | undefined;

/**
 * For tests: the example as readers have it. It is read once for all tests of a process, which leave it as it is. No rule looks at it:
 * what rules say of it is for other tests, and takes three times as long as to read it.
 */
export function openExample(): ReturnType<typeof readKnowledgeBase> {
  opened ??= readKnowledgeBase('content', { drafts: false, asOf, rules: [] });
  return opened;
}

/** For tests: what pages see of the example, as its site for tests at the root has it. */
export async function exampleSite(): Promise<SiteView> {
  const { graph, vocabulary } = await openExample();
  return { graph, vocabulary, words: english, asOf, href: (path) => `/${path}`, absolute: () => undefined };
}
