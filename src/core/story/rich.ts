import { rememberEach } from '../remember-each.ts';

/** Prose for slides and notes: a tree without elements, of safe addresses and plain text, until the last step makes markup or words of it. */
export type Rich = readonly RichBlock[];

export type RichBlock =
  | { type: 'paragraph' | 'label'; children: RichLine }
  | { type: 'heading'; depth: number; children: RichLine }
  | { type: 'list'; ordered: boolean; first: number; items: readonly Rich[] }
  | { type: 'quote'; children: Rich }
  | { type: 'code'; text: string }
  | { type: 'table'; rows: readonly (readonly RichLine[])[] }
  | { type: 'picture'; picture: DeckPicture }
  | { type: 'rule' };

/** What stands inside a line of text. */
export type RichLine = readonly RichInline[];

export type RichInline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'deleted'; children: RichLine }
  | { type: 'link'; href: string; children: RichLine };

/** A picture of a story, as the site serves it. */
export interface DeckPicture {
  /** Path inside the knowledge base. */
  file: string;
  src: string;
  /** Address of the same picture as PowerPoint takes it. */
  forSlides: string;
  alt: string;
  caption?: string;
  width: number;
  height: number;
}

/** One paragraph of plain words. */
export function richParagraph(text: string): Rich {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

/** A small caption above what it names. */
export function richLabel(text: string): Rich {
  return [{ type: 'label', children: [{ type: 'text', text }] }];
}

/** The words without their marks; blocks are parted by blank lines. Pictures speak by their words for those who cannot see them. */
export function richText(rich: Rich): string {
  return rich
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'label':
    case 'heading':
      return lineText(block.children);
    case 'list':
      return block.items.map((item) => richText(item)).join('\n\n');
    case 'quote':
      return richText(block.children);
    case 'code':
      return block.text;
    case 'table':
      return block.rows.map((row) => row.map(lineText).join('\n')).join('\n');
    case 'picture':
      return [block.picture.alt, block.picture.caption ?? ''].filter((text) => text !== '').join('\n\n');
    case 'rule':
      return '';
  }
}

/** The words of a line. */
export function lineText(line: RichLine): string {
  return line
    .map((part) => {
      if ('text' in part) return part.text;
      return part.type === 'break' ? '\n' : lineText(part.children);
    })
    .join('');
}

/** How many words a reader meets. A language without spaces counts by two letters. Each plan asks it of the same notes. */
export const countRichWords = rememberEach((rich: Rich): number => {
  const text = richText(rich);
  const unspaced = countOf(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, text);
  const spaced = countOf(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu, text);
  return unspaced > 0 ? Math.max(spaced, Math.ceil(unspaced / 2)) : spaced;
});

/** How often a global expression matches, without a list of what it matches. */
function countOf(expression: RegExp, text: string): number {
  let count = 0;
  while (expression.test(text)) count += 1;
  return count;
}
