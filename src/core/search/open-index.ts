import { decodePostings, type Postings } from './postings.ts';
import {
  decodeShard,
  fileNames,
  unpackFiles,
  type FirstIndex,
  type PageFacts,
  type SearchCard,
} from './index-files.ts';
import { stemmerFor, type Stemmer } from './stem.ts';

/** An index of which only parts may be at hand. What is asked of it now is answered from those; `load…` brings the rest. */
export interface OpenIndex {
  first: FirstIndex;
  stem: Stemmer;
  /** Whether every file is at hand. */
  isWhole(): boolean;
  /** Brings all files at once, so that nothing more has to be fetched. */
  loadEverything(): Promise<void>;
  /** Brings what is needed to look these words up. Undefined when it is at hand already. */
  loadWords(words: readonly Lookup[]): Promise<void> | undefined;
  loadCards(pages: readonly number[]): Promise<void> | undefined;
  /** Brings what filters need. */
  loadFacts(): Promise<void> | undefined;
  facts(): PageFacts | undefined;
  postings(word: string): Postings | undefined;
  /** Words of the index that begin so, as far as they are at hand, the most common first. */
  beginningWith(beginning: string, most: number): string[];
  /** Words as written that begin with a letter, as far as they are at hand. */
  writtenWith(letter: string): readonly string[];
  card(page: number): SearchCard | undefined;
  /** Brings the cards that the first frame of a key looks through. */
  loadFirstCards(): Promise<void> | undefined;
  /** Those cards, as far as they are at hand. */
  firstCards(): readonly SearchCard[];
}

/** What is to be looked up: a word, all words with a beginning, or all written words with a first letter. */
export type Lookup = { word: string } | { beginning: string } | { letter: string };

/** Beginnings that stand in more files than this are not followed: they say too little. */
const mostShardsOfBeginning = 4;

/** Opens an index all of which is at hand. */
export function memoryIndex(first: FirstIndex, files: ReadonlyMap<string, Uint8Array>): OpenIndex {
  const { index, keep } = makeIndex(first, () => Promise.reject(new Error('Everything is at hand')));
  keep(files);
  return index;
}

/** Opens an index. `load` gives the bytes of a file by its name, as they were before they were squeezed. */
export function openIndex(first: FirstIndex, load: (name: string) => Promise<Uint8Array>): OpenIndex {
  return makeIndex(first, load).index;
}

function makeIndex(
  first: FirstIndex,
  load: (name: string) => Promise<Uint8Array>,
): { index: OpenIndex; keep(files: ReadonlyMap<string, Uint8Array>): void } {
  const shards = new Map<number, Map<string, Uint8Array>>();
  const letters = new Map<number, readonly string[]>();
  const blocks = new Map<number, readonly SearchCard[]>();
  const decoded = new Map<string, Postings>();
  const underWay = new Map<string, Promise<void>>();
  let facts: PageFacts | undefined;
  let firstCards: readonly SearchCard[] = [];
  let whole = false;

  const keepAll = (files: ReadonlyMap<string, Uint8Array>): void => {
    for (const [name, bytes] of files) keep(name, bytes);
    whole = true;
  };
  const keep = (name: string, bytes: Uint8Array): void => {
    const index = Number(name.slice(1));
    if (name === fileNames.facts) facts = JSON.parse(textOf(bytes)) as PageFacts;
    else if (name === fileNames.firstCards) firstCards = JSON.parse(textOf(bytes)) as SearchCard[];
    else if (name.startsWith('s')) shards.set(index, decodeShard(bytes));
    else if (name.startsWith('w')) letters.set(index, textOf(bytes).split('\n'));
    else if (name.startsWith('c')) blocks.set(index, JSON.parse(textOf(bytes)) as SearchCard[]);
  };
  const bring = (name: string): Promise<void> => {
    let coming = underWay.get(name);
    if (!coming) {
      coming = load(name).then(
        (bytes) => keep(name, bytes),
        (error: unknown) => {
          underWay.delete(name);
          throw error;
        },
      );
      underWay.set(name, coming);
    }
    return coming;
  };
  const bringAll = (names: readonly string[]): Promise<void> | undefined =>
    names.length === 0 ? undefined : Promise.all(names.map(bring)).then(() => undefined);

  const shardOf = (word: string): number => lastAtMost(first.shards, word);
  const shardsOfBeginning = (beginning: string): number[] => {
    const from = Math.max(0, shardOf(beginning));
    const to = shardOf(`${beginning}\uffff`);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  };
  const followed = (beginning: string): number[] => {
    const all = shardsOfBeginning(beginning);
    return whole || all.length <= mostShardsOfBeginning ? all : [];
  };
  const missing = (lookup: Lookup): string[] => {
    if ('letter' in lookup) {
      const index = first.letters.indexOf(lookup.letter);
      return index < 0 || letters.has(index) ? [] : [fileNames.letter(index)];
    }
    const wanted = 'word' in lookup ? [shardOf(lookup.word)] : followed(lookup.beginning);
    return wanted.filter((index) => index >= 0 && !shards.has(index)).map(fileNames.shard);
  };

  const index: OpenIndex = {
    first,
    stem: stemmerFor(first.language),
    isWhole: () => whole,
    async loadEverything() {
      if (whole) return;
      keepAll(unpackFiles(await load(fileNames.everything)));
    },
    loadWords: (lookups) => bringAll([...new Set(lookups.flatMap(missing))]),
    loadCards(pages) {
      const wanted = new Set(pages.map((page) => Math.floor(page / first.blockSize)));
      return bringAll([...wanted].filter((block) => !blocks.has(block)).map(fileNames.block));
    },
    loadFacts: () => (facts ? undefined : bring(fileNames.facts)),
    facts: () => facts,
    postings(word) {
      let known = decoded.get(word);
      if (!known) {
        const bytes = shards.get(shardOf(word))?.get(word);
        if (!bytes) return undefined;
        known = decodePostings(bytes);
        decoded.set(word, known);
      }
      return known;
    },
    beginningWith(beginning, most) {
      const found: [string, number][] = [];
      for (const index of followed(beginning))
        for (const [word, bytes] of shards.get(index) ?? [])
          if (word.startsWith(beginning)) found.push([word, bytes.length]);
      return found
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([word]) => word);
    },
    writtenWith: (letter) => letters.get(first.letters.indexOf(letter)) ?? [],
    card: (page) => blocks.get(Math.floor(page / first.blockSize))?.[page % first.blockSize] ?? firstCards[page],
    loadFirstCards: () => (firstCards.length > 0 ? undefined : bring(fileNames.firstCards)),
    firstCards: () => firstCards,
  };
  return { index, keep: keepAll };
}

/** Index of the last of sorted words that is not behind `word`; -1 if all are. */
function lastAtMost(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
