import type { AstroIntegration } from 'astro';
import { contentType } from '../core/content-type.ts';
import { searchDocuments } from '../core/views/search-document.ts';
import { knowledgeBase, type OpenKnowledgeBase } from './knowledge-base.ts';
import { pathBelow } from './path-below.ts';
import { searchIndexFiles } from './search-index.ts';
import { siteView } from './site-view.ts';

/** In dev: serves the search index from memory, made at the first search after each change. */
export function devSearch(base: string): AstroIntegration {
  let made: { of: OpenKnowledgeBase; files: Promise<ReadonlyMap<string, Uint8Array>> } | undefined;
  const files = (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const now = knowledgeBase();
    // Two requests at once share one making; a new reading drops it.
    if (made?.of !== now) {
      const documents = searchDocuments(siteView(now, { base: '/', site: undefined }));
      made = { of: now, files: searchIndexFiles(documents, now.graph.settings.language) };
      // What failed is tried again at the next request.
      made.files.catch(() => (made = undefined));
    }
    return made.files;
  };
  return {
    name: 'second-story:dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /^pagefind\/(.+)/.exec(pathBelow(base, request) ?? '')?.[1];
          if (path === undefined) return next();
          files().then(
            (all) => {
              const content = all.get(path);
              if (!content) return next();
              response.setHeader('content-type', contentType(path));
              response.end(content);
            },
            (error: unknown) => next(error),
          );
        });
      },
    },
  };
}
