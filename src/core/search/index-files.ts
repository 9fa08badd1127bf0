import type { FacetName, SearchEntry } from './search-entry.ts';

/** What lists show of a page, and what the first frame looks through. */
export type SearchCard = Pick<
  SearchEntry,
  'path' | 'title' | 'type' | 'day' | 'hook' | 'symptoms' | 'aliases' | 'tags'
>;

/** What a result says of its page. */
export type ResultCard = Pick<SearchCard, 'path' | 'title' | 'type' | 'day' | 'hook'>;

/** The one small file that search begins with. All others are named by its version, so that an old copy is never mixed with a new one. */
export interface FirstIndex {
  version: string;
  language: string;
  /** How many pages there are. */
  count: number;
  /** The first word of each file of postings; words are sorted. */
  shards: readonly string[];
  /** First letters for which there is a list of words, for mending what was mistyped. */
  letters: readonly string[];
  /** By page, the name of Pagefind's fragment with its whole text, as `writeFragmentNames` writes them; empty in an index that was never written down. */
  fragments: string;
  /** Bytes of the file with everything, before it is squeezed. */
  size: number;
  /** Groups of phrases that mean the same, as authors wrote them. */
  synonyms: readonly (readonly string[])[];
  /** Words for the ids of facets. */
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** By page, what filters and sorting need to know of every page at once. */
export interface PageFacts {
  days: readonly string[];
  /** How many different words each page has. */
  sizes: readonly number[];
  /** Ids that occur, by facet. */
  values: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** For each page its ids, as places in `values`. */
  pages: Readonly<Partial<Record<FacetName, readonly (readonly number[])[]>>>;
}

/** Names of the files beside the first. Numbers, so that no address tells a word that somebody typed. */
export const fileNames = {
  shard: (index: number) => `s${String(index)}`,
  letter: (index: number) => `w${String(index)}`,
  /** Cards of the first pages: all that are no incidents, then the newest, as many as are good to load at once. */
  firstCards: 'cards',
  /** The cards of all pages, within the file with everything. */
  allCards: 'all-cards',
  facts: 'facts',
  everything: 'all',
} as const;

/** Words with their bytes: a line of `word length` for each word, an empty line, then the bytes one after the other. */
export function encodeShard(words: readonly (readonly [string, ArrayLike<number>])[]): Uint8Array {
  const head = new TextEncoder().encode(
    `${words.map(([word, bytes]) => `${word} ${String(bytes.length)}`).join('\n')}\n\n`,
  );
  const all = new Uint8Array(head.length + words.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  all.set(head);
  let at = head.length;
  for (const [, bytes] of words) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

export function decodeShard(shard: Uint8Array): Map<string, Uint8Array> {
  const words = new Map<string, Uint8Array>();
  let end = 0;
  while (end + 1 < shard.length && !(shard[end] === 10 && shard[end + 1] === 10)) end += 1;
  let at = end + 2;
  for (const line of new TextDecoder().decode(shard.subarray(0, end)).split('\n')) {
    const blank = line.lastIndexOf(' ');
    const length = Number(line.slice(blank + 1));
    if (blank < 1) continue;
    words.set(line.slice(0, blank), shard.subarray(at, at + length));
    at += length;
  }
  return words;
}

/** Files in one: a line of `name length` for each, an empty line, then their bytes. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return encodeShard([...files].map(([name, bytes]) => [name, bytes]));
}

export const unpackFiles = decodeShard;
