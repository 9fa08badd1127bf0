import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close as closePagefind, createIndex } from 'pagefind';
import { buildIndex, buildWordFiles, inIndexOrder, type IndexSettings } from '../core/search/build-index.ts';
import type { FirstIndex } from '../core/search/index-files.ts';
import { pagefindPage } from '../core/search/pagefind-page.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { facetLabels, searchEntries, synonymsOf } from '../core/views/search-entries.ts';
import { writeBelow } from '../disk/write-below.ts';

/** An index that is being made. Pagefind works in a process of its own, so pages can be written meanwhile. */
export interface SearchIndexing {
  /** Adds what only finished pages have, and writes Pagefind's files and ours below a folder. */
  writeInto(out: string, more: readonly SearchEntry[]): Promise<void>;
  /** The same in memory, by path below the site's root. */
  files(more: readonly SearchEntry[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Begins to index everything that readers may see. `site` has no base: Pagefind and we put it in front in the browser. */
export function startSearchIndex(site: SiteView): SearchIndexing {
  const { language } = site.graph.settings;
  return indexEntries([...searchEntries(site)], { language, synonyms: synonymsOf(site), labels: facetLabels(site) });
}

/** The same for pages that are known already. */
export function indexEntries(entries: readonly SearchEntry[], settings: IndexSettings): SearchIndexing {
  const { language } = settings;
  const pagefind = startPagefind(entries, language);
  // Whoever finishes hears of it; if nobody does, something else went wrong before.
  pagefind.catch(() => undefined);
  const finish = async (more: readonly SearchEntry[]): Promise<{ index: PagefindIndex; entries: SearchEntry[] }> => {
    const index = await pagefind;
    await addPages(more, language, index);
    return { index, entries: inIndexOrder([...entries, ...more]) };
  };
  return {
    async writeInto(out, more) {
      const { index, entries: ordered } = await finish(more);
      const folder = join(out, 'pagefind');
      throwIfAny((await index.writeFiles({ outputPath: folder })).errors);
      await index.deleteIndex();
      for (const name of globSync(unused, { cwd: folder })) rmSync(join(folder, name));
      const fragments = globSync('fragment/*', { cwd: folder }).map(
        (name) => [name, readFileSync(join(folder, name))] as const,
      );
      for (const [path, bytes] of indexFiles(ordered, fragments, settings)) writeBelow(out, path, bytes);
    },
    async files(more) {
      const { index, entries: ordered } = await finish(more);
      const { errors, files } = await index.getFiles();
      throwIfAny(errors);
      await index.deleteIndex();
      const fragments = files
        .filter(({ path }) => path.startsWith('fragment/'))
        .map(({ path, content }) => [path, content] as const);
      return new Map<string, Uint8Array>([
        ...files.map(({ path, content }) => [`pagefind/${path}`, content] as const),
        ...indexFiles(ordered, fragments, settings),
      ]);
    },
  };
}

/** Ends Pagefind's process, which would keep the command from ending. */
export async function endSearchIndexing(): Promise<void> {
  await closePagefind();
}

/** Pagefind brings three interfaces and a highlighter of its own; the site has none of them. */
const unused = '*-{ui,highlight}.{js,css}';

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function startPagefind(entries: readonly SearchEntry[], language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters: '_-' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind gave no index');
  await addPages(entries, language, index);
  return index;
}

async function addPages(entries: readonly SearchEntry[], language: string, index: PagefindIndex): Promise<void> {
  // In step, because an answer that comes too fast for its reader costs memory at thousands of pages.
  for (const entry of entries)
    throwIfAny((await index.addHTMLFile({ url: entry.path, content: pagefindPage(entry, language) })).errors);
}

/** Our files, squeezed: they are opened in the browser, so it does not matter whether the host squeezes. */
function* indexFiles(
  entries: readonly SearchEntry[],
  fragments: readonly (readonly [string, Uint8Array])[],
  settings: IndexSettings,
): Generator<[string, Uint8Array]> {
  const names = new Map(fragments.map(([path, bytes]) => [fragmentUrl(bytes), fragmentName(path)]));
  const { first, files } = buildIndex(
    entries,
    buildWordFiles(entries, settings.language),
    settings,
    entries.map(({ path }) => {
      const name = names.get(path);
      if (name === undefined) throw new Error(`Pagefind gave no text of ${path}`);
      return name;
    }),
  );
  const digest = createHash('sha256');
  for (const [name, bytes] of files) digest.update(name).update(bytes);
  const version = digest.digest('hex').slice(0, 12);
  for (const [name, bytes] of files) yield [`search-index/${version}/${name}.bin`, gzipSync(bytes)];
  yield ['search-index/first.bin', gzipSync(JSON.stringify({ ...first, version } satisfies FirstIndex), { level: 9 })];
}

/** The page that a fragment of Pagefind's is of: squeezed JSON behind a few letters. */
function fragmentUrl(bytes: Uint8Array): string {
  const text = gunzipSync(bytes).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url.replace(/^\//, '');
}

function fragmentName(path: string): string {
  return path.replace(/^fragment\//, '').replace(/\.pf_fragment$/, '');
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
