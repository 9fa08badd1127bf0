import { contentType } from '../core/content-type.ts';
import { rememberLast } from '../core/remember-last.ts';
import type { SiteFile } from '../core/site-file.ts';
import type { Handler } from './handler.ts';
import { knowledgeBase, type SiteContent } from './knowledge-base.ts';
import { allPagePaths } from './page-paths.ts';
import { pathBelow } from './path-below.ts';
import { filesBesidePages } from './site-output.ts';

/** In dev: makes the files that are no pages when they are asked for, at the addresses that build gives them. */
export function devFiles(base: string, cache: string): Handler {
  // Each reading has its own.
  const files = rememberLast(
    (_reading: SiteContent): ReadonlyMap<string, SiteFile> =>
      new Map(filesBesidePages(cache).map((file) => [file.path, file])),
  );
  const pages = rememberLast((reading: SiteContent): ReadonlySet<string> => new Set(allPagePaths(reading)));
  return (request, response, next) => {
    const path = pathBelow(base, request);
    // Most requests are for scripts and styles of Vite's.
    if (path === undefined || /^(?:@|src\/|node_modules\/)|(?:^|\/)$/.test(path)) return next();
    const file = files(knowledgeBase()).get(path);
    if (!file) {
      if (!isPageWithoutSlash(path, pages)) return next();
      const [, query] = (request.url ?? '').split('?', 2);
      response.writeHead(301, { location: `${base}${path}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    Promise.resolve(file.content()).then(
      (content) => {
        response.setHeader('content-type', contentType(file.path));
        response.end(content);
      },
      (error: unknown) => next(error),
    );
  };
}

/** Hosts lead from an address without its last slash to the page. */
function isPageWithoutSlash(path: string, pages: (reading: SiteContent) => ReadonlySet<string>): boolean {
  return /^[\w-]+(?:\/[\w-]+)*$/.test(path) && pages(knowledgeBase()).has(`${path}/`);
}
