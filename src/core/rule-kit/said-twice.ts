import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { Spot } from '../model/spot.ts';
import { isAlike, mostEdits, sentencesOf, wordsOf } from './alike.ts';

/** Two stretches of a document that say the same. */
export interface Twins {
  words: string;
  first: Spot;
  second: Spot;
}

/** Sentences that a text has twice, word for word or nearly: what was moved, and left where it was. One pair for a paragraph. */
export function findTwins({ prose }: ProseDocument): Twins[] {
  const seen: { words: string[]; spot: Spot }[] = [];
  const byStretch = new Map<string, number[]>();
  let wasTwin = false;
  return paragraphsOf(prose).flatMap(({ node: paragraph, isItem }): Twins[] => {
    const here: { words: string[]; text: string }[] = sentencesOf(plainText(paragraph)).map(({ text }) => ({
      text,
      words: wordsOf(text),
    }));
    const long = here.filter(({ words }) => words.length >= fewest);
    const twins = long.flatMap(({ words, text }): Twins[] => {
      const twin = candidates(words, seen, byStretch).find((index) => {
        const other = seen[index]?.words ?? [];
        return isItem ? words.join(' ') === other.join(' ') : isAlike(words, other);
      });
      const first = twin === undefined ? undefined : seen[twin]?.spot;
      return first ? [{ words: text, first, second: paragraph }] : [];
    });
    for (const { words } of long) {
      for (const stretch of new Set(stretchesOf(words))) {
        const others = byStretch.get(stretch);
        if (others) others.push(seen.length);
        else byStretch.set(stretch, [seen.length]);
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

/** As many words as a stretch has: an edit is in no more stretches than that. */
const stretchWords = 3;

function stretchesOf(words: readonly string[]): string[] {
  return words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`);
}

/** Sentences that share as many stretches as two that are alike at least do, so that few are compared word by word. */
function candidates(
  words: readonly string[],
  seen: readonly { words: readonly string[] }[],
  byStretch: ReadonlyMap<string, readonly number[]>,
): number[] {
  const stretches = stretchesOf(words);
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
