import { createIndex } from 'pagefind';
import { pagefindPage } from '../core/search/pagefind-page.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import { throwIfAny, type PagefindIndex, type SearchFiles } from './search-files.ts';

/**
 * How many pages Pagefind gets at once. It holds what it makes of all of them in its memory, a fifth of a megabyte for each: ten
 * thousand would take more than all else in a build.
 */
const pagesInAPart = 2_000;

/** Pagefind brings three interfaces and a highlighter of its own; the site has none of them. */
const interfaces = /^pagefind\/[^/]*-(?:ui|highlight)\.(?:js|css)$/;
interface PagefindParts {
  add(entry: SearchEntry): Promise<void>;
  finish(): Promise<void>;
}

/** Pages go to Pagefind in step, because an answer that comes too fast for its reader costs memory at thousands of pages. */
export function pagefindInParts(language: string, files: SearchFiles): PagefindParts {
  let index: PagefindIndex | undefined;
  let count = 0;
  const takePart = async (): Promise<void> => {
    if (!index) return;
    await files.take(index);
    await index.deleteIndex();
    index = undefined;
  };
  return {
    async add(entry) {
      if (count > 0 && count % pagesInAPart === 0) await takePart();
      index ??= await newIndex(language);
      count += 1;
      throwIfAny((await index.addHTMLFile({ url: entry.path, content: pagefindPage(entry, language) })).errors);
    },
    async finish() {
      await takePart();
      // Its own program, which we do not run, would find the last part alone.
      const unused = count > pagesInAPart ? /^pagefind\/(?!fragment\/)/ : interfaces;
      for (const path of files.taken()) if (unused.test(path)) files.remove(path);
    },
  };
}

async function newIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters: '_-' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}
