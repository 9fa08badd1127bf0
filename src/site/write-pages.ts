import { writeBelow } from '../disk/write-below.ts';
import { notFoundPath } from './page-paths.ts';
import type { AskForPage } from './page-server.ts';

/** Writes the page at each path below the site's root. Throws what a page throws, and when there is no page at a path. */
export async function writePages(askForPage: AskForPage, paths: Iterable<string>, out: string): Promise<void> {
  for (const path of paths) {
    const notFound = path === notFoundPath;
    const response = await askForPage(notFound ? '404/' : path);
    if (!response.ok && !notFound) throw new Error(`The page ${path} answered ${String(response.status)}`);
    writeBelow(out, notFound ? path : `${path}index.html`, new Uint8Array(await response.arrayBuffer()));
  }
}
