import type { SiteFile } from '../core/site-file.ts';
import { notFoundPath } from './page-paths.ts';
import type { AskForPage } from './page-server.ts';

/** The page at each path below the site's root as a file. Its content throws what a page throws, and when there is no page. */
export function* pageFiles(askForPage: AskForPage, paths: Iterable<string>): Generator<SiteFile> {
  for (const path of paths) {
    const notFound = path === notFoundPath;
    yield {
      path: notFound ? path : `${path}index.html`,
      content: async () => {
        const response = await askForPage(notFound ? '404/' : path);
        if (!response.ok && !notFound) throw new Error(`The page ${path} answered ${String(response.status)}`);
        return new Uint8Array(await response.arrayBuffer());
      },
    };
  }
}
