import { writeFragmentNames } from './fragment-names.ts';
import { fileNames, packFiles, type FirstIndex, type PageFacts, type SearchCard } from './index-files.ts';
import { facetNames, type Facets, type SearchEntry } from './search-entry.ts';
import { collectWords } from './word-files.ts';

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

/** An index to which pages come one after the other, in the order of their numbers; it lets go of their texts. */
export interface GrowingIndex {
  add(entry: SearchEntry): void;
  /**
   * All files: words, facts, the first cards, everything in one with all cards, and the first file.
   * @param fragmentOf Name of Pagefind's fragment of a page; absent where the index is never written down.
   */
  finish(fragmentOf?: (path: string) => string): IndexParts;
}

/** Bytes of the cards that are loaded at once, before they are squeezed to a third. */
const firstSize = 110_000;

export function growIndex(settings: IndexSettings): GrowingIndex {
  const { language, synonyms, labels } = settings;
  const words = collectWords(language);
  const cards: SearchCard[] = [];
  const facets: Facets[] = [];
  return {
    add(entry) {
      words.add(entry);
      cards.push(cardOf(entry));
      facets.push(entry.facets);
    },
    finish(fragmentOf) {
      const { shards, letters, sizes, files: wordFiles } = words.finish();
      const files = new Map(wordFiles);
      files.set(fileNames.facts, jsonBytes(pageFacts(cards, facets, sizes)));
      const everything = packFiles(new Map([...files, [fileNames.allCards, jsonBytes(cards)]]));
      files.set(fileNames.firstCards, jsonBytes(firstCards(cards)));
      files.set(fileNames.everything, everything);
      const names = fragmentOf ? cards.map(({ path }) => fragmentOf(path)) : [];
      const fragments = writeFragmentNames(names, language);
      const count = cards.length;
      return {
        first: { language, count, shards, letters, fragments, size: everything.length, synonyms, labels },
        everything,
        files,
      };
    },
  };
}

/** The index of pages that are known already, for search in memory. `entries` are in the order of their numbers. */
export function buildIndex(entries: readonly SearchEntry[], settings: IndexSettings): IndexParts {
  const index = growIndex(settings);
  for (const entry of entries) index.add(entry);
  return index.finish();
}

function cardOf({ path, title, type, day, hook, symptoms, aliases, tags }: SearchEntry): SearchCard {
  return { path, title, type, day, hook, symptoms, aliases, tags };
}

function pageFacts(cards: readonly SearchCard[], facets: readonly Facets[], sizes: readonly number[]): PageFacts {
  const used = facetNames.filter((name) => facets.some((ids) => ids[name] !== undefined));
  const values = used.map((name) => [...new Set(facets.flatMap((ids) => ids[name] ?? []))]);
  const places = values.map((ids) => new Map(ids.map((id, place) => [id, place])));
  return {
    days: cards.map(({ day }) => day),
    sizes,
    values: Object.fromEntries(used.map((name, at) => [name, values[at] ?? []])),
    pages: Object.fromEntries(
      used.map((name, at) => [name, facets.map((ids) => (ids[name] ?? []).map((id) => places[at]?.get(id) ?? 0))]),
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

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
