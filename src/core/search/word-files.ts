import { compare } from '../compare.ts';
import { fold } from './fold.ts';
import { encodeShard, fileNames } from './index-files.ts';
import { encodePostings, heaviest, stretchLength, type Postings } from './postings.ts';
import type { EntryType, SearchEntry } from './search-entry.ts';
import { stemmerFor } from './stem.ts';
import { chunksOf, isPlainWord, wordsOf } from './words-of.ts';

/** The words of pages that come one after the other, in the order of their numbers. Of a page it holds no text. */
export interface WordCollection {
  add(entry: SearchEntry): void;
  finish(): WordFiles;
}

/** Words and where they stand, cut into files of a few kilobytes. */
export interface WordFiles {
  shards: readonly string[];
  letters: readonly string[];
  /** How many different words each page has. */
  sizes: readonly number[];
  files: ReadonlyMap<string, Uint8Array>;
}

const shardSize = 8_000;

/** What a word weighs in a field, how long the field usually is, and how much a longer one counts against it (BM25F: Robertson and Zaragoza, 2009, §3.6). */
const fields = {
  title: { weight: 5, usual: 7, length: 0.3 },
  symptoms: { weight: 6, usual: 14, length: 0.4 },
  aliases: { weight: 5, usual: 6, length: 0.3 },
  tags: { weight: 3, usual: 4, length: 0.3 },
  names: { weight: 2.5, usual: 30, length: 0.5 },
  hook: { weight: 2.5, usual: 20, length: 0.4 },
  headings: { weight: 2, usual: 20, length: 0.5 },
  body: { weight: 1, usual: 700, length: 0.6 },
} as const;
type Field = keyof typeof fields;

const saturation = 2;

/** People come for stories and for what connects them; the rest helps, and stands behind. */
const kindWeights: Readonly<Partial<Record<EntryType, number>>> = {
  playback: 0.85,
  analysis: 0.85,
  term: 0.75,
  service: 0.65,
  team: 0.55,
  handbook: 0.65,
  rule: 0.6,
};

export function collectWords(language: string): WordCollection {
  const known = numberedStems(language);
  const pages: PageWords[] = [];
  const tally: Tally = { weights: [], stretches: [] };
  return {
    add(entry) {
      pages.push(wordsOfPage(entry, known, tally));
    },
    finish() {
      const files = new Map<string, Uint8Array>();
      const shards = writeShards(postingsByWord(pages, known.stems), files);
      const letters = wordLists(known.surfaces, files);
      return { shards, letters, sizes: pages.map(({ words }) => words.length), files };
    },
  };
}

/** Each different word of a page, by its number; a few kilobytes, where its text has twenty. */
interface PageWords extends Omit<Postings, 'pages'> {
  words: Uint32Array;
}

interface NumberedStems {
  /** By number. */
  stems: readonly string[];
  /** Words as they are written. */
  surfaces: ReadonlySet<string>;
  /** The numbers of the stems of the words of texts, in order. */
  numbersOf(texts: readonly string[]): number[];
}

/** A site has a few thousand words, a million times: each is taken to its stem once. */
function numberedStems(language: string): NumberedStems {
  const stemmer = stemmerFor(language);
  const stems: string[] = [];
  const surfaces = new Set<string>();
  const numbers = new Map<string, number>();
  const ofStems = new Map<string, number>();
  const ofPlain = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number !== undefined) return number;
    if (word.length > 3 && word.length < 30) surfaces.add(word);
    const stem = stemmer(word);
    number = ofStems.get(stem);
    if (number === undefined) ofStems.set(stem, (number = stems.push(stem) - 1));
    numbers.set(word, number);
    return number;
  };
  return {
    stems,
    surfaces,
    numbersOf(texts) {
      const found: number[] = [];
      for (const text of texts)
        for (const chunk of chunksOf(text)) {
          const known = ofPlain.get(chunk);
          if (known !== undefined) {
            found.push(known);
            continue;
          }
          for (const word of wordsOf(chunk)) found.push(numberOf(word));
          // What is made of several words seldom comes again, and would fill the memory.
          if (isPlainWord(chunk)) ofPlain.set(chunk, found.at(-1) ?? 0);
        }
      return found;
    },
  };
}

/** By number of a word: what it weighs on the page that is read, 0 where that does not have it, and where it stands there. */
interface Tally {
  weights: number[];
  stretches: number[];
}

function wordsOfPage(entry: SearchEntry, { numbersOf }: NumberedStems, { weights, stretches }: Tally): PageWords {
  const met: number[] = [];
  const add = (field: Field, texts: readonly string[]): void => {
    const numbers = numbersOf(texts);
    const { weight, usual, length } = fields[field];
    const each = weight / (1 - length + (length * numbers.length) / usual);
    numbers.forEach((number, index) => {
      const before = weights[number] ?? 0;
      if (before === 0) {
        met.push(number);
        stretches[number] = 0;
      }
      weights[number] = before + each;
      if (field === 'body')
        stretches[number] = (stretches[number] ?? 0) | (1 << (Math.floor(index / stretchLength) % 16));
    });
  };
  add('title', [entry.title]);
  add('symptoms', entry.symptoms);
  add('aliases', entry.aliases);
  add('tags', entry.tags);
  add('names', entry.names);
  add('hook', [entry.hook]);
  add(
    'headings',
    entry.passages.map(({ title }) => title),
  );
  add(
    'body',
    entry.passages.map(({ text }) => text),
  );
  const page = {
    words: Uint32Array.from(met),
    weights: Uint8Array.from(met, (number) => shareOf(weights[number] ?? 0, entry.type)),
    stretches: Uint16Array.from(met, (number) => stretches[number] ?? 0),
  };
  for (const number of met) weights[number] = 0;
  return page;
}

function shareOf(weight: number, type: EntryType): number {
  const share = ((kindWeights[type] ?? 1) * weight) / (saturation + weight);
  return Math.max(1, Math.min(heaviest, Math.round(heaviest * share)));
}

/** Words in order, each with its pages: counted first, so that all stand in three long arrays. */
function* postingsByWord(pages: readonly PageWords[], stems: readonly string[]): Generator<[string, Postings]> {
  const ends = new Uint32Array(stems.length + 1);
  for (const { words } of pages) for (const word of words) ends[word + 1] = (ends[word + 1] ?? 0) + 1;
  for (let word = 1; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
  const starts = ends.slice();
  const size = ends.at(-1) ?? 0;
  const all = { pages: new Uint32Array(size), weights: new Uint8Array(size), stretches: new Uint16Array(size) };
  pages.forEach(({ words, weights, stretches }, page) => {
    words.forEach((word, index) => {
      const at = ends[word] ?? 0;
      ends[word] = at + 1;
      all.pages[at] = page;
      all.weights[at] = weights[index] ?? 0;
      all.stretches[at] = stretches[index] ?? 0;
    });
  });
  for (const word of [...stems.keys()].sort((a, b) => compare(stems[a] ?? '', stems[b] ?? ''))) {
    const [start, end] = [starts[word], ends[word]];
    yield [
      stems[word] ?? '',
      {
        pages: all.pages.subarray(start, end),
        weights: all.weights.subarray(start, end),
        stretches: all.stretches.subarray(start, end),
      },
    ];
  }
}

/** Puts words into files, and answers with the first word of each. */
function writeShards(words: Iterable<[string, Postings]>, files: Map<string, Uint8Array>): string[] {
  const shards: string[] = [];
  let shard: [string, number[]][] = [];
  let size = 0;
  const close = (): void => {
    if (shard[0] === undefined) return;
    files.set(fileNames.shard(shards.length), encodeShard(shard));
    shards.push(shard[0][0]);
    shard = [];
    size = 0;
  };
  for (const [word, postings] of words) {
    const bytes = encodePostings(postings);
    if (size > 0 && size + bytes.length > shardSize) close();
    shard.push([word, bytes]);
    size += bytes.length + word.length + 4;
  }
  close();
  return shards;
}

/** Words as they are written, by first letter: what was mistyped is held against them. */
function wordLists(surfaces: ReadonlySet<string>, files: Map<string, Uint8Array>): string[] {
  const byLetter = new Map<string, string[]>();
  for (const word of [...surfaces].filter((surface) => /^[a-z]+$/.test(fold(surface))).sort(compare)) {
    const letter = word.slice(0, 1);
    const list = byLetter.get(letter);
    if (list) list.push(word);
    else byLetter.set(letter, [word]);
  }
  const letters = [...byLetter.keys()];
  letters.forEach((letter, index) =>
    files.set(fileNames.letter(index), new TextEncoder().encode((byLetter.get(letter) ?? []).join('\n'))),
  );
  return letters;
}
