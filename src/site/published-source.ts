import { gunzipSync } from 'node:zlib';
import { readFragmentNames } from '../core/search/fragment-names.ts';
import type { FirstIndex } from '../core/search/index-files.ts';
import { openIndex } from '../core/search/open-index.ts';
import { pageOfFragment } from '../core/search/page-of-fragment.ts';
import type { TellingParts } from '../core/search/story-in-short.ts';
import { findIn, seenIn, type SourceParts, type StorySource } from './story-source.ts';

/** Asks for the bytes at an address; undefined where there is nothing. */
export type AskAddress = (address: string) => Promise<Uint8Array | undefined>;

/** A published site, by the address of its home page. What is asked stays here: the site is only asked for its files. */
export function publishedSource(home: string, ask: AskAddress = askByFetch): StorySource {
  const root = home.replace(/\/*$/, '/');
  const bytes = async (path: string): Promise<Uint8Array> => {
    const found = await ask(root + path);
    if (!found) throw new MissingFile(root + path);
    return found[0] === 0x1f && found[1] === 0x8b ? gunzipSync(found) : found;
  };
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await bytes(path));
  let opening: Promise<SourceParts> | undefined;
  const opened = (): Promise<SourceParts> => (opening ??= open(root, bytes, text));
  return {
    find: async (question, most) => findIn(await opened(), question, most),
    seenBefore: async (pasted) => seenIn(await opened(), pasted),
    narrative: (id) =>
      text(`incidents/${encodeURIComponent(id)}.md`).catch((error: unknown) => {
        if (error instanceof MissingFile) return undefined;
        throw error;
      }),
    themes: async () => (JSON.parse(await text('data/themes.json')) as { themes: readonly unknown[] }).themes,
    actions: async () =>
      (JSON.parse(await text('data/actions.json')) as { actions: readonly { state: string }[] }).actions,
  };
}

/** There is no such file at an address: it is no site of ours, or an older one. */
export class MissingFile extends Error {}

async function open(
  root: string,
  bytes: (path: string) => Promise<Uint8Array>,
  text: (path: string) => Promise<string>,
): Promise<SourceParts> {
  const first = JSON.parse(await text('search-index/first.bin')) as FirstIndex;
  const fragments = readFragmentNames(first);
  return {
    index: openIndex(first, (name) => bytes(`search-index/${first.version}/${name}.bin`)),
    page: async (page) => pageOfFragment(await text(`pagefind/fragment/${fragments[page] ?? ''}.pf_fragment`)),
    telling: async ({ path }) => JSON.parse(await text(path.replace(/\/$/, '.json'))) as TellingParts,
    url: (path) => root + path,
  };
}

async function askByFetch(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}
