import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { Spot } from '../model/spot.ts';
import { literally } from './literally.ts';
import { isAlike, mostEdits, sentencesOf, wordsOf } from './alike.ts';

/** Two stretches of a document that say the same. */
export interface Twins {
  words: string;
  first: Spot;
  second: Spot;
}

/** Sentences that a text has twice, word for word or nearly: what was moved, and left where it was. One pair for a paragraph. */
export function findTwins({ prose, source }: ProseDocument): Twins[] {
  const seen: { words: string[]; spot: Spot }[] = [];
  const byStretch = new Map<number, number[]>();
  const numbers = new Map<string, number>();
  let wasTwin = false;
  return paragraphsOf(prose).flatMap(({ node: paragraph, isItem }): Twins[] => {
    const sentences = sentencesOf(plainText(paragraph)).map(({ text }) => ({ text, words: wordsOf(text) }));
    const long = sentences.flatMap(({ text, words }) =>
      words.length < fewest ? [] : [{ text, words, stretches: stretchesOf(words, numbers) }],
    );
    const inARow = sentences.find(
      ({ words }, index) => words.length >= fewestInARow && words.join(' ') === sentences[index - 1]?.words.join(' '),
    );
    if (inARow && !wasTwin)
      return [{ words: inARow.text, first: paragraph, second: lastPlaceOf(inARow.text, paragraph, source.text) }];
    const twins = long.flatMap(({ words, text, stretches }): Twins[] => {
      const twin = candidates(words, stretches, seen, byStretch).find((index) => {
        const other = seen[index]?.words ?? [];
        return isItem ? words.join(' ') === other.join(' ') : isAlike(words, other);
      });
      const first = twin === undefined ? undefined : seen[twin]?.spot;
      return first ? [{ words: text, first, second: paragraph }] : [];
    });
    for (const { words, stretches } of long) {
      for (const stretch of stretches) {
        const others = byStretch.get(stretch);
        if (!others) byStretch.set(stretch, [seen.length]);
        else if (others.at(-1) !== seen.length) others.push(seen.length);
      }
      seen.push({ words, spot: paragraph });
    }
    // Of a section that stands twice the first paragraph is enough.
    const goesOn = wasTwin;
    wasTwin = twins.length > 0;
    return goesOn ? [] : twins.slice(0, 1);
  });
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
function stretchesOf(words: readonly string[], numbers: Map<string, number>): number[] {
  const stretches: number[] = [];
  let [before, last] = [0, 0];
  for (const [index, word] of words.entries()) {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    if (index >= stretchWords - 1) stretches.push(mixed(mixed(before, last), number));
    [before, last] = [last, number];
  }
  return stretches;
}

/** A number of 30 bits, which V8 keeps without a place of its own in memory. */
function mixed(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) & 0x3fffffff;
}

/** Sentences that share as many stretches as two that are alike at least do, so that few are compared word by word. */
function candidates(
  words: readonly string[],
  stretches: readonly number[],
  seen: readonly { words: readonly string[] }[],
  byStretch: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const stretch of stretches)
    for (const index of byStretch.get(stretch) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return [...shared].flatMap(([index, count]) => {
    const edits = mostEdits(words, seen[index]?.words ?? []);
    return count >= stretches.length - stretchWords * edits ? [index] : [];
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
