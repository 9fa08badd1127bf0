import type { SlideParagraph } from './presentation.ts';

/** Units of office drawings in a point. */
export const pointSize = 12_700;

/** Nothing on a slide is smaller: names in a drawing, a caption, a full table. */
export const leastPoints = 14;

/** Words are no smaller: they are read from the last row. */
const leastWords = 16;

/** A letter's width and a line's height in parts of the size of its type: those of a wide and high face, since not every machine has ours. */
const letterWidth = { plain: 0.51, bold: 0.56 } as const;
const lineHeight = 1.37;

const sizes = { sentence: 28, body: 22, bullet: 22, label: 18 } as const satisfies Record<
  SlideParagraph['look'],
  number
>;

/** What a bullet takes at the left, in points. */
export const bulletIndent = 24;

/** Room above each paragraph, in points. */
export function spaceBefore(scale: number): number {
  return Math.round(9 * Math.min(1, scale));
}

export function sizeOf(look: SlideParagraph['look'], scale: number): number {
  return Math.max(leastWords, Math.round(sizes[look] * scale));
}

/** How many letters surely stand in a width. */
export function lettersIn(width: number, points: number, weight: keyof typeof letterWidth = 'plain'): number {
  return Math.max(1, Math.floor(width / (points * letterWidth[weight] * pointSize)));
}

export function widthOfLetters(letters: number, points: number, weight: keyof typeof letterWidth = 'plain'): number {
  return Math.ceil(letters * points * letterWidth[weight] * pointSize);
}

export function heightOfLines(lines: number, points: number): number {
  return Math.ceil(lines * points * lineHeight * pointSize);
}

/** In how many lines words stand, broken between words as an office program does; a word that is too long breaks inside. */
export function countLines(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, letters), 0);
}

function linesOfParagraph(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const withSpace = used === 0 ? length : used + 1 + length;
    if (withSpace <= letters) {
      used = withSpace;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / letters) - 1);
    used = length % letters || Math.min(length, letters);
  }
  return lines;
}

/** Height of paragraphs below one another. */
export function textHeight(
  paragraphs: readonly Pick<SlideParagraph, 'text' | 'look'>[],
  width: number,
  scale: number,
): number {
  return paragraphs.reduce((sum, { text, look }) => {
    const points = sizeOf(look, scale);
    const room = look === 'bullet' ? width - bulletIndent * pointSize : width;
    const lines = countLines(text, lettersIn(room, points, look === 'label' ? 'bold' : 'plain'));
    return sum + heightOfLines(lines, points) + spaceBefore(scale) * pointSize;
  }, 0);
}

/** As many whole words as stand in some lines; what is left out is shown by dots. */
export function wordsWithin(text: string, letters: number, lines: number): string {
  if (countLines(text, letters) <= lines) return text;
  const words = text.split(' ');
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const shorter = `${words
      .slice(0, kept)
      .join(' ')
      .replace(/[\s,;:.–-]+$/, '')}…`;
    if (countLines(shorter, letters) <= lines) return shorter;
  }
  return `${text.slice(0, Math.max(1, letters * lines - 1))}…`;
}
