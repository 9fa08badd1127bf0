import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { Spot } from '../model/spot.ts';
import { literally } from './literally.ts';
import { isAlike, mostEdits, sentencesOf, wordsOf } from './alike.ts';
import { hashesOfWords, type WordHash } from './language/word-hash.ts';

/** Two stretches of a document that say the same. */
export interface Twins {
  words: string;
  first: Spot;
  second: Spot;
}

/** A sentence that may be said again: its words are looked at one by one only where their hashes are nearly those of another. */
interface Sentence {
  text: string;
  hashes: readonly WordHash[];
  spot: Spot;
}

/** Sentences that a text has twice, word for word or nearly: what was moved, and left where it was. One pair for a paragraph. */
export function findTwins({ prose, source }: ProseDocument): Twins[] {
  const seen: Sentence[] = [];
  const byStretch = new Map<number, number[]>();
  let wasTwin = false;
  return paragraphsOf(prose).flatMap(({ node: paragraph, isItem }): Twins[] => {
    const sentences = sentencesOf(plainText(paragraph)).map(({ text }): Sentence => ({
      text,
      hashes: hashesOfWords(text),
      spot: paragraph,
    }));
    const inARow = sentences.find((one, index) => isSaidAgain(one, sentences[index - 1]));
    if (inARow && !wasTwin)
      return [{ words: inARow.text, first: paragraph, second: lastPlaceOf(inARow.text, paragraph, source.text) }];
    const long = sentences.flatMap((sentence) =>
      sentence.hashes.length < fewest ? [] : [{ sentence, stretches: stretchesOf(sentence.hashes) }],
    );
    const twins = long.flatMap(({ sentence: { text, hashes }, stretches }): Twins[] => {
      const others = candidates(hashes.length, stretches, seen, byStretch);
      if (others.length === 0) return [];
      const words = wordsOf(text);
      const first = others.find((other) => {
        const said = wordsOf(other.text);
        return isItem ? words.join(' ') === said.join(' ') : isAlike(words, said);
      });
      return first ? [{ words: text, first: first.spot, second: paragraph }] : [];
    });
    for (const { sentence, stretches } of long) {
      for (const stretch of stretches) {
        const others = byStretch.get(stretch);
        if (!others) byStretch.set(stretch, [seen.length]);
        else if (others.at(-1) !== seen.length) others.push(seen.length);
      }
      seen.push(sentence);
    }
    // Of a section that stands twice the first paragraph is enough.
    const goesOn = wasTwin;
    wasTwin = twins.length > 0;
    return goesOn ? [] : twins.slice(0, 1);
  });
}

/** Whether a sentence is the one before it again. */
function isSaidAgain({ text, hashes }: Sentence, before: Sentence | undefined): boolean {
  if (hashes.length < fewestInARow || hashes.length !== before?.hashes.length) return false;
  if (!hashes.every((hash, index) => hash === before.hashes[index])) return false;
  return wordsOf(text).join(' ') === wordsOf(before.text).join(' ');
}

/** Shorter ones come back on purpose. */
const fewest = 9;

/** Right behind one another even these are a slip; of fewer words they are a figure of speech. */
const fewestInARow = 4;

/** Where the words of a sentence stand last in a paragraph; the paragraph, where marks stand between them. */
function lastPlaceOf(sentence: string, paragraph: Spot, text: string): Spot {
  const words = sentence.split(/\s+/).map(literally);
  const found = [...text.slice(paragraph.start, paragraph.end).matchAll(new RegExp(words.join('\\s+'), 'g'))].at(-1);
  return found
    ? { start: paragraph.start + found.index, end: paragraph.start + found.index + found[0].length }
    : paragraph;
}

/** As many words as a stretch has: an edit is in no more stretches than that. */
const stretchWords = 3;

/** Each stretch as one small number, made from those of its words: two may rarely share one, and sentences are compared by their words. */
function stretchesOf(hashes: readonly WordHash[]): number[] {
  return hashes
    .slice(stretchWords - 1)
    .map((hash, index) => mixed(mixed(hashes[index] ?? 0, hashes[index + 1] ?? 0), hash));
}

/** A number of 30 bits, which V8 keeps without a place of its own in memory. */
function mixed(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) & 0x3fffffff;
}

/** Sentences that share as many stretches as two that are alike at least do, so that few are compared word by word. */
function candidates(
  words: number,
  stretches: readonly number[],
  seen: readonly Sentence[],
  byStretch: ReadonlyMap<number, readonly number[]>,
): Sentence[] {
  const shared = new Map<number, number>();
  for (const stretch of stretches)
    for (const index of byStretch.get(stretch) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return [...shared].flatMap(([index, count]) => {
    const other = seen[index];
    return other && count >= stretches.length - stretchWords * mostEdits(words, other.hashes.length) ? [other] : [];
  });
}

interface Paragraph {
  node: ProseNode;
  /** Items of a list are often of one form, and differ in a word. */
  isItem: boolean;
}

/** All that is told, element by element; a quotation may be there to be looked at again, and a note to be read from two places. */
function paragraphsOf(parent: ProseParent, isItem = false): Paragraph[] {
  return parent.children.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [{ node, isItem }];
    if (node.type === 'blockquote' || node.type === 'footnoteDefinition' || node.type === 'table') return [];
    if (!('children' in node) || (node.type === 'element' && node.name === 'Quote')) return [];
    return paragraphsOf(node, isItem || node.type === 'listItem');
  });
}
