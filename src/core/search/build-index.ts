import { compare } from '../compare.ts';
import { fold } from './fold.ts';
import { writeFragmentNames } from './fragment-names.ts';
import { encodeShard, fileNames, packFiles, type FirstIndex, type PageFacts, type SearchCard } from './index-files.ts';
import { encodePostings, heaviest, stretchLength } from './postings.ts';
import { facetNames, type EntryType, type SearchEntry } from './search-entry.ts';
import { stemmerFor, type Stemmer } from './stem.ts';
import { wordsOf } from './words-of.ts';

/** What goes into an index besides the pages. */
export interface IndexSettings {
  language: string;
  synonyms: FirstIndex['synonyms'];
  labels: FirstIndex['labels'];
}

/** The files of an index, by name; the first one still wants its version, which whoever writes them makes from all of their bytes. */
export interface IndexParts {
  first: Omit<FirstIndex, 'version'>;
  /** The file with all the others in one, which is also among the files. */
  everything: Uint8Array;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Words and where they stand, without the cards: they wait for the names of fragments. */
export interface WordFiles {
  shards: readonly string[];
  letters: readonly string[];
  /** How many different words each page has. */
  sizes: readonly number[];
  files: ReadonlyMap<string, Uint8Array>;
}

const shardSize = 8_000;
/** Bytes of the cards that are loaded at once, before they are squeezed to a third. */
const firstSize = 110_000;

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

/** Puts pages into the order of their numbers: small kinds first, then incidents as they come, newest first. */
export function inIndexOrder(entries: readonly SearchEntry[]): SearchEntry[] {
  const last = new Set(['analysis', 'rule', 'handbook', 'page']);
  const rank = ({ type }: SearchEntry): number => (type === 'incident' ? 1 : 2 * Number(last.has(type)));
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

/** The postings of all words, cut into files of a few kilobytes. `entries` are in index order. */
export function buildWordFiles(entries: readonly SearchEntry[], language: string): WordFiles {
  const surfaces = new Set<string>();
  const stem = stemAndNote(stemmerFor(language), surfaces);
  const postings = new Map<string, { pages: number[]; weights: number[]; stretches: number[] }>();
  const sizes: number[] = [];
  entries.forEach((entry, page) => {
    const weighed = weigh(entry, stem);
    sizes.push(weighed.size);
    for (const [word, { weight, stretches }] of weighed) {
      let list = postings.get(word);
      if (!list) postings.set(word, (list = { pages: [], weights: [], stretches: [] }));
      list.pages.push(page);
      const share = ((kindWeights[entry.type] ?? 1) * weight) / (saturation + weight);
      list.weights.push(Math.max(1, Math.min(heaviest, Math.round(heaviest * share))));
      list.stretches.push(stretches);
    }
  });
  const files = new Map<string, Uint8Array>();
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
  for (const word of [...postings.keys()].sort(compare)) {
    const list = postings.get(word);
    if (!list) continue;
    const bytes = encodePostings({
      pages: Uint32Array.from(list.pages),
      weights: Uint8Array.from(list.weights),
      stretches: Uint16Array.from(list.stretches),
    });
    if (size > 0 && size + bytes.length > shardSize) close();
    shard.push([word, bytes]);
    size += bytes.length + word.length + 4;
  }
  close();
  const letters = wordLists(surfaces, files);
  return { shards, letters, sizes, files };
}

/** All files: words, facts, the first cards, everything in one with all cards, and the first file. */
export function buildIndex(
  entries: readonly SearchEntry[],
  words: WordFiles,
  settings: IndexSettings,
  fragments: readonly string[],
): IndexParts {
  const cards = entries.map(cardOf);
  const files = new Map(words.files);
  files.set(fileNames.facts, jsonBytes(pageFacts(entries, words.sizes)));
  const everything = packFiles(new Map([...files, [fileNames.allCards, jsonBytes(cards)]]));
  files.set(fileNames.firstCards, jsonBytes(firstCards(cards)));
  files.set(fileNames.everything, everything);
  return {
    first: {
      language: settings.language,
      count: entries.length,
      shards: words.shards,
      letters: words.letters,
      fragments: writeFragmentNames(fragments, settings.language),
      size: everything.length,
      synonyms: settings.synonyms,
      labels: settings.labels,
    },
    everything,
    files,
  };
}

function cardOf({ path, title, type, day, hook, symptoms, aliases, tags }: SearchEntry): SearchCard {
  return { path, title, type, day, hook, symptoms, aliases, tags };
}

function pageFacts(entries: readonly SearchEntry[], sizes: readonly number[]): PageFacts {
  const used = facetNames.filter((name) => entries.some(({ facets }) => facets[name] !== undefined));
  const values = used.map((name) => [...new Set(entries.flatMap(({ facets }) => facets[name] ?? []))]);
  const places = values.map((ids) => new Map(ids.map((id, place) => [id, place])));
  return {
    days: entries.map(({ day }) => day),
    sizes,
    values: Object.fromEntries(used.map((name, at) => [name, values[at] ?? []])),
    pages: Object.fromEntries(
      used.map((name, at) => [
        name,
        entries.map(({ facets }) => (facets[name] ?? []).map((id) => places[at]?.get(id) ?? 0)),
      ]),
    ),
  };
}

function firstCards(cards: readonly SearchCard[]): SearchCard[] {
  const chosen: SearchCard[] = [];
  let size = 0;
  for (const card of cards) {
    size += JSON.stringify(card).length;
    if (size > firstSize) break;
    chosen.push(card);
  }
  return chosen;
}

/** A stemmer that notes each word the first time it meets it: a site has a few thousand words, a million times. */
function stemAndNote(stemmer: Stemmer, surfaces: Set<string>): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (word.length > 3 && word.length < 30) surfaces.add(word);
    const stem = stemmer(word);
    stems.set(word, stem);
    return stem;
  };
}

function weigh(entry: SearchEntry, stem: Stemmer): Map<string, { weight: number; stretches: number }> {
  const found = new Map<string, { weight: number; stretches: number }>();
  const add = (field: keyof typeof fields, words: readonly string[]): void => {
    const { weight, usual, length } = fields[field];
    const each = weight / (1 - length + (length * words.length) / usual);
    words.forEach((word, index) => {
      const stemmed = stem(word);
      let known = found.get(stemmed);
      if (!known) found.set(stemmed, (known = { weight: 0, stretches: 0 }));
      known.weight += each;
      if (field === 'body') known.stretches |= 1 << (Math.floor(index / stretchLength) % 16);
    });
  };
  add('title', wordsOf(entry.title));
  add('symptoms', entry.symptoms.flatMap(wordsOf));
  add('aliases', entry.aliases.flatMap(wordsOf));
  add('tags', entry.tags.flatMap(wordsOf));
  add('names', entry.names.flatMap(wordsOf));
  add('hook', wordsOf(entry.hook));
  add(
    'headings',
    entry.passages.flatMap(({ title }) => wordsOf(title)),
  );
  add(
    'body',
    entry.passages.flatMap(({ text }) => wordsOf(text)),
  );
  return found;
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

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
