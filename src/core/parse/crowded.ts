import type { Trouble } from './trouble.ts';
import { asLetters, asWords } from './stand-ins.ts';

/** More in one paragraph, or in one story, is pasted data: the parser looks for an end of each, over and over. */
const mostInParagraph = 500;
const mostInAll = 1000;

/**
 * Paragraphs with so many brackets that reading them as MDX would take time that grows with the square of their number. They are
 * told once each and read as words. Code in fences may hold as many as it likes.
 */
export function crowded(text: string): Trouble[] {
  const paragraphs = paragraphsOf(text);
  const inAll = paragraphs.reduce((sum, { marks }) => sum + marks, 0);
  const whole = inAll > mostInAll && paragraphs.every(({ marks }) => marks <= mostInParagraph);
  if (whole) return [trouble(text, 0, text.length, inAll, 'story')];
  return paragraphs.flatMap(({ start, end, marks }) =>
    marks > mostInParagraph ? [trouble(text, start, end, marks, 'paragraph')] : [],
  );
}

/** More `_` or `*` between the blanks of one word are pasted data: of each `_` the parser asks what all before it began. */
const mostInWord = 1000;
const crowdedWord = new RegExp(`(?<![_*])(?:[_*]+[^\\s_*]+){${String(mostInWord)}}`);

/** Words with so many `_` and `*` that the parser would be busy with them, several in a row as one; told once a paragraph, and read as letters. */
export function crowdedWords(text: string): Trouble[] {
  return crowdedWord.test(text) ? paragraphsOf(text).flatMap(({ start, end }) => wordTrouble(text, start, end)) : [];
}

function wordTrouble(text: string, start: number, end: number): Trouble[] {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const marks = word.match(/[_*]+/g)?.length ?? 0;
    return marks > mostInWord ? [{ start: start + index, end: start + index + word.length, marks }] : [];
  });
  const [first] = words;
  if (!first) return [];
  return [
    {
      start: first.start,
      end: first.start + 1,
      rule: 'mdx-syntax',
      reason: `Unexpected ${String(first.marks)} _ and * in one word, expected prose`,
      help: pastedHelp,
      masks: words.map((word) => ({
        start: word.start,
        end: word.end,
        text: asLetters(text.slice(word.start, word.end)),
      })),
    },
  ];
}

const pastedHelp = 'Put logs, code and data between two lines of ```; they are shown there as they are.';

function trouble(text: string, start: number, end: number, marks: number, where: 'paragraph' | 'story'): Trouble {
  const first = start + text.slice(start, end).search(/[<{]/);
  return {
    start: first,
    end: first + 1,
    rule: 'mdx-syntax',
    reason: `Unexpected ${String(marks)} brackets in one ${where}, expected prose`,
    help: pastedHelp,
    masks: [{ start, end, text: asWords(text.slice(start, end)) }],
  };
}

/** Whole tags of elements are none: the parser reads them as fast as words. */
const anyMark = /\{|<(?!\/?[A-Z]\w{0,40}(?:\s[^<>{}\n]{0,200})?>)/g;

interface Paragraph {
  start: number;
  end: number;
  /** How many `<` and `{` stand in it that are no whole tag of an element. */
  marks: number;
}

/** Stretches between blank lines and fences, those in fences left out. */
function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let fence: string | undefined;
  let open: Paragraph | undefined;
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length;
    const mark = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/.exec(line)?.[1];
    const isBoundary = mark !== undefined || line.trim() === '';
    if (isBoundary || fence !== undefined) open = undefined;
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    else if (fence === undefined && !isBoundary) {
      if (!open) found.push((open = { start, end, marks: 0 }));
      open.end = end;
      open.marks += line.match(anyMark)?.length ?? 0;
    }
    start = end;
  }
  return found;
}
