import type { Passage } from './search-entry.ts';
import { beginningOf, type Stemmer } from './stem.ts';
import { unparted, wordsOf } from './words-of.ts';

/** A stretch of text, and whether it is one of the words that were asked for. */
export interface MarkedText {
  text: string;
  marked: boolean;
}

/** What of a page answers: the best place, and further places with an address of their own. */
export interface PageExcerpts {
  /** Anchor of the passage that the excerpt is from. */
  from: string;
  excerpt: readonly MarkedText[];
  places: readonly { id: string; title: string; excerpt: readonly MarkedText[] }[];
}

const usualLength = 180;
const placeLength = 160;
const mostPlaces = 3;

/** The sentences of a page that hold most of the words, and the headings and events where more of them stand. */
export function excerptsOf(passages: readonly Passage[], marks: ReadonlySet<string>, stem: Stemmer): PageExcerpts {
  const rated = passages
    .map((passage, order) => {
      const { title, sentences } = readPassage(passage);
      return { passage, order, found: marksIn([title, ...sentences], marks, stem).size };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || sizeOf(a.passage) - sizeOf(b.passage) || a.order - b.order);
  const shown = rated[0]?.passage ?? passages.find(({ text }) => text !== '');
  const places = rated
    .filter(({ passage }) => passage.id !== '')
    .slice(0, mostPlaces)
    .map(({ passage }) => ({
      id: passage.id,
      title: passage.title,
      excerpt: chooseSentences(readPassage(passage).sentences, marks, stem, placeLength),
    }));
  const { title, sentences } = shown ? readPassage(shown) : { title: undefined, sentences: [] };
  const told = sentences.length === 0 && title ? [title] : sentences;
  return {
    from: shown?.id ?? '',
    excerpt: told.length > 0 ? chooseSentences(told, marks, stem, usualLength) : [],
    places,
  };
}

/** Of two places with as many words, the shorter is the more exact: an event rather than the chapter that tells it. */
function sizeOf({ id, text }: Passage): number {
  return id === '' ? Number.POSITIVE_INFINITY : text.length;
}

/** Whole sentences around the most of the marked words; an ellipsis where text is left out. */
export function excerptOf(text: string, marks: ReadonlySet<string>, stem: Stemmer, length = usualLength): MarkedText[] {
  return chooseSentences(readSentences(text), marks, stem, length);
}

function chooseSentences(
  sentences: readonly Sentence[],
  marks: ReadonlySet<string>,
  stem: Stemmer,
  length: number,
): MarkedText[] {
  const found = sentences.map((sentence) => marksIn([sentence], marks, stem));
  let best = { from: 0, to: 0, score: -1 };
  for (let from = 0; from < sentences.length; from += 1) {
    const seen = new Set<string>();
    let size = 0;
    for (let to = from; to < sentences.length; to += 1) {
      size += (sentences[to]?.text.length ?? 0) + 1;
      if (to > from && size > length) break;
      for (const mark of found[to] ?? []) seen.add(mark);
      const score = seen.size * 10 + ((found[from]?.size ?? 0) > 0 ? 5 : 0) + Math.min(4, to - from);
      if (score > best.score) best = { from, to, score };
    }
  }
  const chosen = sentences
    .slice(best.from, best.to + 1)
    .map(({ text }) => text)
    .join(' ');
  const cut = chosen.length > length * 1.6 ? cutAround(chosen, marks, stem, length) : chosen;
  const before = best.from > 0 && !cut.startsWith('…') ? '… ' : '';
  const after = best.to < sentences.length - 1 && !cut.endsWith('…') ? '\u00a0…' : '';
  return markWords(`${before}${cut}${after}`, marks, stem);
}

/** Parts a text where marked words begin and end. */
export function markWords(text: string, marks: ReadonlySet<string>, stem: Stemmer): MarkedText[] {
  const parts: MarkedText[] = [];
  let end = 0;
  const put = (from: number, to: number): void => {
    if (from > end) parts.push({ text: text.slice(end, from), marked: false });
    const last = parts.at(-1);
    if (last?.marked && from === end) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), marked: true });
    end = to;
  };
  for (const match of text.matchAll(names)) {
    if (match[0].length === 0) continue;
    if (pairedScript.test(match[0])) {
      for (let at = 0; at + 1 < match[0].length; at += 1)
        if (marks.has(match[0].slice(at, at + 2))) put(Math.max(end, match.index + at), match.index + at + 2);
    } else if (mayHold(unparted(match[0]), marks) && wordsOf(match[0]).some((word) => marks.has(stem(word))))
      put(match.index, match.index + match[0].length);
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

const names = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-/:@+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const pairedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…]["”’)]?)\s+(?=\S)|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A sentence, and the stems of its words once they were asked for. */
interface Sentence {
  text: string;
  unparted: string;
  stems: ReadonlySet<string> | undefined;
}

interface ReadPassage {
  title: Sentence;
  sentences: readonly Sentence[];
}

/** Pages come again with the next letter that is typed; each is taken apart once. */
const read = new WeakMap<Passage, ReadPassage>();

function readPassage(passage: Passage): ReadPassage {
  let known = read.get(passage);
  if (!known) {
    known = { title: readSentence(passage.title), sentences: readSentences(passage.text) };
    read.set(passage, known);
  }
  return known;
}

function readSentences(text: string): Sentence[] {
  return sentencesOf(text).map(readSentence);
}

function readSentence(text: string): Sentence {
  return { text, unparted: unparted(text), stems: undefined };
}

function marksIn(sentences: readonly Sentence[], marks: ReadonlySet<string>, stem: Stemmer): Set<string> {
  const found = new Set<string>();
  for (const sentence of sentences) {
    if (!mayHold(sentence.unparted, marks)) continue;
    sentence.stems ??= new Set(wordsOf(sentence.text).map(stem));
    for (const mark of marks) if (sentence.stems.has(mark)) found.add(mark);
  }
  return found;
}

const beginnings = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** Whether a text can have one of the words at all. To take all texts apart takes far longer than to look for a few letters. */
function mayHold(text: string, marks: ReadonlySet<string>): boolean {
  let wanted = beginnings.get(marks);
  if (!wanted) {
    // Pairs of characters are not folded, and stand in every text.
    wanted = [...marks].map((mark) => (/^[\u0020-\u007e]*$/.test(mark) ? beginningOf(mark) : ''));
    beginnings.set(marks, wanted);
  }
  return wanted.some((beginning) => text.includes(beginning));
}

/** A sentence that is a page long is cut between words, around its first marked one. */
function cutAround(sentence: string, marks: ReadonlySet<string>, stem: Stemmer, length: number): string {
  const first = markWords(sentence, marks, stem);
  const at = first[0]?.marked === false && first.length > 1 ? first[0].text.length : 0;
  const from = at < length / 2 ? 0 : sentence.indexOf(' ', at - length / 3) + 1;
  const end = sentence.lastIndexOf(' ', from + length);
  const whole = end > from ? end : from + length;
  const to = from + length >= sentence.length ? sentence.length : whole;
  return `${from > 0 ? '… ' : ''}${sentence.slice(from, to)}${to < sentence.length ? '\u00a0…' : ''}`;
}
