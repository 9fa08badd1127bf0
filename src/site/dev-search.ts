import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { contentType } from '../core/content-type.ts';
import { entriesOfFinishedPages } from './finished-page-entries.ts';
import { knowledgeBase, siteAddress, type SiteContent } from './knowledge-base.ts';
import { pathBelow } from './path-below.ts';
import { startSearchIndex } from './search-index.ts';
import { siteView } from './site-view.ts';

/** In dev: serves the search index from memory, made at the first search after each change. */
export function devSearch(base: string): AstroIntegration {
  let made: { of: SiteContent; files: Promise<ReadonlyMap<string, Uint8Array>> } | undefined;
  const files = (pageAt: (path: string) => Promise<string>): Promise<ReadonlyMap<string, Uint8Array>> => {
    const now = knowledgeBase();
    // Two requests at once share one making; a new reading drops it.
    if (made?.of !== now) {
      made = { of: now, files: makeFiles(now, pageAt) };
      // What failed is tried again at the next request.
      made.files.catch(() => (made = undefined));
    }
    return made.files;
  };
  return {
    name: 'second-story:dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const pageAt = async (path: string): Promise<string> => {
          const { port } = server.httpServer?.address() as AddressInfo;
          const response = await fetch(`http://127.0.0.1:${String(port)}${siteAddress().base}${path}`);
          return response.ok ? response.text() : '';
        };
        server.middlewares.use((request, response, next) => {
          const path = /^(?:pagefind|search-index)\/.+/.exec(pathBelow(base, request) ?? '')?.[0];
          if (path === undefined) return next();
          files(pageAt).then(
            (all) => {
              const content = all.get(path);
              if (!content) return next();
              response.setHeader('content-type', contentType(path));
              response.setHeader('cache-control', 'no-cache');
              response.end(content);
            },
            (error: unknown) => next(error),
          );
        });
      },
    },
  };
}

async function makeFiles(
  now: SiteContent,
  pageAt: (path: string) => Promise<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const indexing = startSearchIndex(siteView(now, { base: '/', host: undefined }));
  return indexing.files(await entriesOfFinishedPages(now.own, pageAt));
}
