import { contentType } from '../core/content-type.ts';
import { entriesOfFinishedPages } from './finished-page-entries.ts';
import type { Handler } from './handler.ts';
import { knowledgeBase, type SiteContent } from './knowledge-base.ts';
import { pathBelow } from './path-below.ts';
import { siteView } from './site-view.ts';

/** The HTML of a page; empty where there is none. */
export type PageAt = (path: string) => Promise<string>;

/** In dev: serves the search index from memory, made at the first search after each change. */
export function devSearch(base: string, pageAt: PageAt): { handler: Handler; close(): Promise<void> } {
  let made: { of: SiteContent['graph']; files: Promise<ReadonlyMap<string, Uint8Array>> } | undefined;
  const files = (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const now = knowledgeBase();
    // Two requests at once share one making; a new graph drops it.
    if (made?.of !== now.graph) {
      made = { of: now.graph, files: makeFiles(now, pageAt) };
      // What failed is tried again at the next request.
      made.files.catch(() => (made = undefined));
    }
    return made.files;
  };
  const handler: Handler = (request, response, next) => {
    const path = /^(?:pagefind|search-index)\/.+/.exec(pathBelow(base, request) ?? '')?.[0];
    if (path === undefined) return next();
    files().then(
      (all) => {
        const content = all.get(path);
        if (!content) return next();
        response.setHeader('content-type', contentType(path));
        response.setHeader('cache-control', 'no-cache');
        response.end(content);
      },
      (error: unknown) => next(error),
    );
  };
  return {
    handler,
    async close() {
      if (made) await (await import('./search-index.ts')).endSearchIndexing();
    },
  };
}

async function makeFiles(now: SiteContent, pageAt: PageAt): Promise<ReadonlyMap<string, Uint8Array>> {
  // Nobody who only reads pages waits for it.
  const [{ startSearchIndex }, { searchFilesInMemory }] = await Promise.all([
    import('./search-index.ts'),
    import('./search-files.ts'),
  ]);
  const files = new Map<string, Uint8Array>();
  const indexing = startSearchIndex(siteView(now, { base: '/', host: undefined }), searchFilesInMemory(files));
  await indexing.finish(await entriesOfFinishedPages(now.own, pageAt));
  return files;
}
