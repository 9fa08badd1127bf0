import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { Spot } from '../model/spot.ts';
import { isAlike, sentencesOf, wordsOf } from './alike.ts';

/** Two stretches of a document that say the same. */
export interface Twins {
  words: string;
  first: Spot;
  second: Spot;
}

/** Sentences that a text has twice, word for word or nearly: what was moved, and left where it was. One pair for a paragraph. */
export function findTwins({ prose }: ProseDocument): Twins[] {
  const seen: { words: string[]; spot: Spot }[] = [];
  const byWord = new Map<string, number[]>();
  let wasTwin = false;
  return paragraphsOf(prose).flatMap(({ node: paragraph, isItem }): Twins[] => {
    const here: { words: string[]; text: string }[] = sentencesOf(plainText(paragraph)).map(({ text }) => ({
      text,
      words: wordsOf(text),
    }));
    const long = here.filter(({ words }) => words.length >= fewest);
    const twins = long.flatMap(({ words, text }): Twins[] => {
      const twin = candidates(words, byWord).find((index) => {
        const other = seen[index]?.words ?? [];
        return isItem ? words.join(' ') === other.join(' ') : isAlike(words, other);
      });
      const first = twin === undefined ? undefined : seen[twin]?.spot;
      return first ? [{ words: text, first, second: paragraph }] : [];
    });
    for (const { words } of long) {
      for (const key of keysOf(words)) byWord.set(key, [...(byWord.get(key) ?? []), seen.length]);
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

/** Stretches of three words: of two sentences that are nearly the same, one is in both. */
function keysOf(words: readonly string[]): string[] {
  return words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`);
}

function candidates(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>): number[] {
  return [...new Set(keysOf(words).flatMap((key) => byWord.get(key) ?? []))];
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
