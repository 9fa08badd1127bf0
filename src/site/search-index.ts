import { createHash } from 'node:crypto';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { close as closePagefind } from 'pagefind';
import { growIndex, type IndexSettings } from '../core/search/build-index.ts';
import type { FirstIndex } from '../core/search/index-files.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { facetLabels, searchEntries, synonymsOf } from '../core/views/search-entries.ts';
import { pagefindInParts } from './pagefind-in-parts.ts';
import type { SearchFiles } from './search-files.ts';

/** An index that is being made. Pagefind works in a process of its own, so pages can be written meanwhile. */
export interface SearchIndexing {
  /** Adds what only finished pages have; then all files of Pagefind and ours are where they are kept. */
  finish(more: readonly SearchEntry[]): Promise<void>;
  /** Stops, where the pages came to nothing. When it is over, no file comes any more. */
  abandon(): Promise<void>;
}

/** Begins to index everything that readers may see. `site` has no base: Pagefind and we put it in front in the browser. */
export function startSearchIndex(site: SiteView, files: SearchFiles): SearchIndexing {
  const { language } = site.graph.settings;
  const settings = { language, synonyms: synonymsOf(site), labels: facetLabels(site) };
  return indexEntries(searchEntries(site), settings, files);
}

/** The same for any pages, in the order of their numbers. Each is asked for when its turn comes, and not held. */
export function indexEntries(
  entries: Iterable<SearchEntry>,
  settings: IndexSettings,
  files: SearchFiles,
): SearchIndexing {
  const { language } = settings;
  const ours = growIndex(settings);
  const pagefind = pagefindInParts(language, files);
  const stopped = new AbortController();
  const addAll = async (all: Iterable<SearchEntry>): Promise<void> => {
    for (const entry of all) {
      if (stopped.signal.aborted) return;
      ours.add(entry);
      await pagefind.add(entry);
    }
  };
  const added = addAll(entries);
  // Whoever finishes hears of it; if nobody does, something else went wrong before.
  added.catch(() => undefined);
  return {
    async finish(more) {
      await added;
      await addAll(more);
      await pagefind.finish();
      const names = fragmentNames(files);
      const { first, files: made } = ours.finish((path) => {
        const name = names.get(path);
        if (name === undefined) throw new Error(`Pagefind gave no text of ${path}`);
        return name;
      });
      writeOurs(first, made, files);
    },
    async abandon() {
      stopped.abort();
      await added.catch(() => undefined);
    },
  };
}

/** Ends Pagefind's process, which would keep the command from ending. */
export async function endSearchIndexing(): Promise<void> {
  await closePagefind();
}

const fragment = /^pagefind\/fragment\/(.*)\.pf_fragment$/;

/** By path of a page, the name of the fragment with its text. */
function fragmentNames(files: SearchFiles): ReadonlyMap<string, string> {
  return new Map(
    files.taken().flatMap((path): [string, string][] => {
      const name = fragment.exec(path)?.[1];
      return name === undefined ? [] : [[fragmentUrl(files.read(path)), name]];
    }),
  );
}

/** The page that a fragment of Pagefind's is of: squeezed JSON behind a few letters, which names it first. */
function fragmentUrl(bytes: Uint8Array): string {
  const head = gunzipSync(bytes.subarray(0, fragmentHead), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  const url = /^[^{]*\{"url":("(?:[^"\\]|\\.)*")/.exec(head)?.[1];
  if (url === undefined) throw new Error(`Pagefind names no page in a text that begins with ${head.slice(0, 40)}`);
  return (JSON.parse(url) as string).replace(/^\//, '');
}

/** Bytes that surely hold its address, and are opened ten times as fast as the whole text. */
const fragmentHead = 2_000;

/** Our files, squeezed: they are opened in the browser, so it does not matter whether the host squeezes. */
function writeOurs(
  first: Omit<FirstIndex, 'version'>,
  made: ReadonlyMap<string, Uint8Array>,
  files: SearchFiles,
): void {
  const digest = createHash('sha256');
  for (const [name, bytes] of made) digest.update(name).update(bytes);
  const version = digest.digest('hex').slice(0, 12);
  for (const [name, bytes] of made) files.write(`search-index/${version}/${name}.bin`, gzipSync(bytes));
  const opening = JSON.stringify({ ...first, version } satisfies FirstIndex);
  files.write('search-index/first.bin', gzipSync(opening, { level: 9 }));
}
