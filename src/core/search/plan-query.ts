import { editDistance } from '../edit-distance.ts';
import type { Lookup, OpenIndex } from './open-index.ts';
import { withoutStopWords } from './stop-words.ts';
import { wordsOf } from './words-of.ts';

/** A question, ready to be ranked: what each of its words may stand for. */
export interface QueryPlan {
  units: readonly QueryUnit[];
  /** Words that are not in the index, and what was taken instead. */
  mended: readonly { typed: string; used: string }[];
  /** Stems to mark in what is found. */
  marks: ReadonlySet<string>;
}

export interface QueryUnit {
  typed: string;
  alternatives: readonly Alternative[];
  /** A part or the whole of another unit, so that a page need not have both. */
  optional: boolean;
}

/** Words of the index that all have to be there, and how much their finding counts. */
export interface Alternative {
  words: readonly string[];
  weight: number;
}

/** Longer questions are cut: what matters was said by then. */
const mostWords = 32;

/** What has to be at hand before a question can be planned. A second step follows for words that are not in the index. */
export function lookupsFor(query: string, index: OpenIndex): Lookup[] {
  const words = askedWords(query);
  const last = words.at(-1);
  return [
    ...words.map((word) => ({ word: index.stem(word) })),
    ...joined(words).map((word) => ({ word: index.stem(word) })),
    ...(last !== undefined && mayBeUnfinished(query, last) ? [{ beginning: last }] : []),
    ...synonymsIn(words, index).flatMap(({ phrases }) => phrases.flat().map((word) => ({ word }))),
  ];
}

/** The lists that mending needs, for words that are neither in the index nor the beginning of one. Call after the first lookups are there. */
export function mendingLookupsFor(query: string, index: OpenIndex): Lookup[] {
  const words = askedWords(query);
  return unknownWords(words, query, index).flatMap((word) =>
    [...new Set([word.slice(0, 1), word.slice(1, 2)])].map((letter) => ({ letter })),
  );
}

/** The stems that mending may have chosen: their postings have to come, too. */
export function mendedLookupsFor(query: string, index: OpenIndex): Lookup[] {
  const words = askedWords(query);
  return unknownWords(words, query, index).flatMap((word) =>
    [...nearWords(word, index).map(({ stem }) => stem), ...splits(word).flat().map(index.stem)].map((stem) => ({
      word: stem,
    })),
  );
}

/** Plans a question with what is at hand. */
export function planQuery(query: string, index: OpenIndex): QueryPlan {
  const words = askedWords(query);
  const synonyms = synonymsIn(words, index);
  const unknown = new Set(unknownWords(words, query, index));
  const mended: { typed: string; used: string }[] = [];
  const marks = new Set<string>();
  const units = words.map((word, position): QueryUnit => {
    const alternatives: Alternative[] = [];
    const stem = index.stem(word);
    const add = (used: readonly string[], weight: number): void => {
      if (used.length === 0 || used.some((one) => !index.postings(one))) return;
      alternatives.push({ words: used, weight });
      for (const one of used) marks.add(one);
    };
    add([stem], 1);
    for (const pair of joinedAt(words, position)) add([index.stem(pair)], 0.9);
    for (const { at, length, phrases } of synonyms)
      if (position >= at && position < at + length) for (const phrase of phrases) add(phrase, 0.8);
    if (position === words.length - 1 && mayBeUnfinished(query, word))
      for (const longer of beginnings(word, index)) if (longer !== stem) add([longer], 0.6);
    if (unknown.has(word)) {
      const split = splits(word).find((halves) => halves.every((half) => index.postings(index.stem(half))));
      const near = nearWords(word, index);
      if (split) add(split.map(index.stem), 0.8);
      else for (const { stem: used, distance } of near) add([used], distance === 1 ? 0.75 : 0.55);
      const used = split?.join(' ') ?? near[0]?.word;
      if (used !== undefined && alternatives.length > 0) mended.push({ typed: word, used });
    }
    return { typed: word, alternatives, optional: false };
  });
  return { units: units.map((unit) => ({ ...unit, optional: isWholeOfOthers(unit.typed, words) })), mended, marks };
}

/** The words of a question that say what it is about, each once. */
export function askedWords(query: string): string[] {
  return withoutStopWords([...new Set(wordsOf(query.slice(0, 2_000)))]).slice(0, mostWords);
}

function mayBeUnfinished(query: string, last: string): boolean {
  return last.length >= 2 && /[\p{L}\p{N}]$/u.test(query);
}

/** Words that begin so; failing that, the stem that the typed word has outgrown: `replicati` has outgrown `replic`. */
function beginnings(word: string, index: OpenIndex): string[] {
  const longer = index.beginningWith(word, 24);
  if (longer.length > 0) return longer;
  for (let length = word.length - 1; length >= Math.max(4, word.length - 6); length -= 1) {
    const grown = word.slice(length);
    if (endings.some((ending) => ending.startsWith(grown)) && index.postings(word.slice(0, length)))
      return [word.slice(0, length)];
  }
  return [];
}

/** What a stemmer takes off, so what may be half typed. */
const endings = ['ation', 'ions', 'ing', 'ed', 'es', 'ers', 'ments', 'ness', 'ly', 'ies'];

function unknownWords(words: readonly string[], query: string, index: OpenIndex): string[] {
  return words.filter((word, position) => {
    if (word.length < 4 || /[^a-z]/.test(word) || index.postings(index.stem(word))) return false;
    const unfinished = position === words.length - 1 && mayBeUnfinished(query, word);
    return !(unfinished && index.beginningWith(word, 1).length > 0);
  });
}

/** The most likely words that were meant: one slip in short words, two in long ones, and among equals the more common. */
function nearWords(word: string, index: OpenIndex): { word: string; stem: string; distance: number }[] {
  const most = word.length >= 8 ? 2 : 1;
  const near: { word: string; stem: string; distance: number; pages: number }[] = [];
  for (const letter of new Set([word.slice(0, 1), word.slice(1, 2)]))
    for (const candidate of index.writtenWith(letter)) {
      const distance = editDistance(word, candidate, most);
      if (distance > most) continue;
      const stem = index.stem(candidate);
      near.push({ word: candidate, stem, distance, pages: index.postings(stem)?.pages.length ?? 0 });
    }
  const seen = new Set<string>();
  return near
    .sort((a, b) => a.distance - b.distance || b.pages - a.pages)
    .filter(({ stem }) => !seen.has(stem) && seen.add(stem))
    .slice(0, 3);
}

function splits(word: string): string[][] {
  if (word.length < 7) return [];
  return Array.from({ length: word.length - 5 }, (_, index) => [word.slice(0, index + 3), word.slice(index + 3)]);
}

function joined(words: readonly string[]): string[] {
  return words.flatMap((word, position) => {
    const next = words[position + 1];
    return next === undefined || word.length + next.length < 6 ? [] : [word + next];
  });
}

function joinedAt(words: readonly string[], position: number): string[] {
  const pair = (at: number): string[] => joined(words.slice(at, at + 2));
  return [...(position > 0 ? pair(position - 1) : []), ...pair(position)];
}

/** Phrases of the question for which authors wrote others. */
function synonymsIn(
  words: readonly string[],
  index: OpenIndex,
): { at: number; length: number; phrases: readonly (readonly string[])[] }[] {
  const asked = words.map(index.stem);
  return index.first.synonyms.flatMap((group) => {
    const phrases = group.map((phrase) => askedWords(phrase).map(index.stem));
    return phrases.flatMap((phrase, which) => {
      const at =
        phrase.length === 0
          ? -1
          : asked.findIndex((_, from) => phrase.every((word, step) => asked[from + step] === word));
      return at < 0 ? [] : [{ at, length: phrase.length, phrases: phrases.filter((_, other) => other !== which) }];
    });
  });
}

/** `nodenotready` beside `node`, `not` and `ready`, or `1.27` beside `1.27.3`. */
function isWholeOfOthers(word: string, words: readonly string[]): boolean {
  if (/^\d+(?:\.\d+)*$/.test(word) || word.length === 1)
    return words.some((other) => other !== word && other.includes(word));
  const parts = words.filter((other) => other !== word && word.includes(other));
  return parts.reduce((sum, part) => sum + part.length, 0) >= word.length - 4 && parts.length > 1;
}
