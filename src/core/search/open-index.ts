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
  /** Brings what filters need. */
  loadFacts(): Promise<void> | undefined;
  facts(): PageFacts | undefined;
  postings(word: string): Postings | undefined;
  /** Words of the index that begin so, as far as they are at hand, the most common first. */
  beginningWith(beginning: string, most: number): string[];
  /** Words as written that begin with a letter, as far as they are at hand. */
  writtenWith(letter: string): readonly string[];
  /** As far as it is at hand: all are, once everything is. */
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

/** Opens an index of its first file and the file with everything. */
export function memoryIndex(first: FirstIndex, everything: Uint8Array): OpenIndex {
  const { index, keep } = makeIndex(first, () => Promise.reject(new Error('Everything is at hand')));
  keep(unpackFiles(everything));
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
  /** As they came; each is opened when somebody asks for what is in it. */
  const files = new Map<string, Uint8Array>();
  const keep = (more: ReadonlyMap<string, Uint8Array>): void => {
    for (const [name, bytes] of more) files.set(name, bytes);
  };
  const shard = openedOnce(files, decodeShard);
  const letter = openedOnce(files, (bytes) => textOf(bytes).split('\n'));
  const cards = openedOnce(files, (bytes) => JSON.parse(textOf(bytes)) as readonly SearchCard[]);
  const facts = openedOnce(files, (bytes) => JSON.parse(textOf(bytes)) as PageFacts);
  const firstCards = (): readonly SearchCard[] => cards(fileNames.firstCards) ?? [];
  const isWhole = (): boolean => files.has(fileNames.allCards);
  const decoded = new Map<string, Postings>();
  const underWay = new Map<string, Promise<void>>();

  const bring = (name: string): Promise<void> => {
    let coming = underWay.get(name);
    if (!coming) {
      coming = load(name).then(
        (bytes) => void files.set(name, bytes),
        (error: unknown) => {
          underWay.delete(name);
          throw error;
        },
      );
      underWay.set(name, coming);
    }
    return coming;
  };
  const bringMissing = (names: readonly string[]): Promise<void> | undefined => {
    const missing = new Set(names.filter((name) => !files.has(name)));
    return missing.size === 0 ? undefined : Promise.all([...missing].map(bring)).then(() => undefined);
  };

  const shardOf = (word: string): number => lastAtMost(first.shards, word);
  const shardsOfBeginning = (beginning: string): number[] => {
    const from = Math.max(0, shardOf(beginning));
    const to = shardOf(`${beginning}\uffff`);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  };
  const followed = (beginning: string): number[] => {
    const all = shardsOfBeginning(beginning);
    return isWhole() || all.length <= mostShardsOfBeginning ? all : [];
  };
  const filesFor = (lookup: Lookup): string[] => {
    if ('letter' in lookup) {
      const index = first.letters.indexOf(lookup.letter);
      return index < 0 ? [] : [fileNames.letter(index)];
    }
    const wanted = 'word' in lookup ? [shardOf(lookup.word)] : followed(lookup.beginning);
    return wanted.filter((index) => index >= 0).map(fileNames.shard);
  };

  const index: OpenIndex = {
    first,
    stem: stemmerFor(first.language),
    isWhole,
    async loadEverything() {
      if (isWhole()) return;
      keep(unpackFiles(await load(fileNames.everything)));
    },
    loadWords: (lookups) => bringMissing(lookups.flatMap(filesFor)),
    loadFacts: () => bringMissing([fileNames.facts]),
    facts: () => facts(fileNames.facts),
    postings(word) {
      let known = decoded.get(word);
      if (!known) {
        const bytes = shard(fileNames.shard(shardOf(word)))?.get(word);
        if (!bytes) return undefined;
        known = decodePostings(bytes);
        decoded.set(word, known);
      }
      return known;
    },
    beginningWith(beginning, most) {
      const found: [string, number][] = [];
      for (const index of followed(beginning))
        for (const [word, bytes] of shard(fileNames.shard(index)) ?? [])
          if (word.startsWith(beginning)) found.push([word, bytes.length]);
      return found
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([word]) => word);
    },
    writtenWith: (initial) => letter(fileNames.letter(first.letters.indexOf(initial))) ?? [],
    card: (page) => (cards(fileNames.allCards) ?? firstCards())[page],
    loadFirstCards: () => bringMissing([fileNames.firstCards]),
    firstCards,
  };
  return { index, keep };
}

/** Opens a file when it is asked for, as far as it is at hand, and keeps what was in it. */
function openedOnce<Content extends object>(
  files: ReadonlyMap<string, Uint8Array>,
  open: (bytes: Uint8Array) => Content,
): (name: string) => Content | undefined {
  const known = new Map<string, Content>();
  return (name) => {
    const bytes = files.get(name);
    if (bytes && !known.has(name)) known.set(name, open(bytes));
    return known.get(name);
  };
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
