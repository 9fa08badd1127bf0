import type { Spot } from '../model/spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/** Marks that are left over in words: emphasis or code that begins and never ends. Each is told once, where it begins. */
export function leftMarks({ start, end }: Spot, body: string): Slip[] {
  const raw = body.slice(start, end);
  const slips: Slip[] = [];
  for (const { mark, find } of marks) {
    const found = raw.includes(mark) ? find.exec(raw) : null;
    if (!found) continue;
    const from = mark === '`' ? openedAt(start + found.index, body) : start + found.index;
    // One slip leaves marks of both sizes.
    if (mark !== '*' || slips.length === 0) slips.push(leftOver(mark, from));
  }
  if (slips.length > 0) return slips;
  const lone = loneStar.exec(raw);
  // With a second one in the text it is the mark of a remark below it.
  if (
    lone &&
    /(?:^|\n)[ \t>]*$/.test(body.slice(Math.max(0, start - 20), start)) &&
    !/(?<!\*[^*\n]*)\p{L}\*(?![\p{L}*])/u.test(body)
  )
    return [leftOver('*', start + lone.index)];
  // A star beside emphasis is what is left of a pair of two and one.
  if (raw.endsWith('*') && !raw.endsWith('\\*') && body.charAt(end) === '*') return [leftOver('**', end - 1)];
  if (raw.endsWith('_') && !raw.endsWith('\\_') && body.charAt(end) === '_') return [leftOver('__', end - 1)];
  if (raw.startsWith('*') && body.charAt(start - 1) === '*' && body.charAt(start - 2) !== '\\')
    return [leftOver('**', start)];
  return slips;
}

/** Where code was opened of which a mark is left: one without its end takes that of the next, up to the blank before it. */
function openedAt(left: number, body: string): number {
  const paragraph = body.lastIndexOf('\n\n', left) + 1;
  const crossed = /(?<![`\\])`(?=[^\s`])[^`]*\s`(?=[^\s`])/.exec(body.slice(paragraph, left));
  return crossed ? paragraph + crossed.index : left;
}

function leftOver(mark: string, from: number): Slip {
  return foreignMark(
    { start: from, end: from + mark.length },
    `Unexpected ${mark}, expected one at each end, right at the words`,
    `Readers see it as it stands here. For the character itself write ${mark.replace(/./g, '\\$&')}.`,
  );
}

/** A star right before the first word of a block, which nothing closes: half of emphasis, or an item without its blank. */
const loneStar = /^\*(?=\p{L})(?![^*]*\*)/u;

const marks = [
  // Beside a letter only: 2 ** 3 is a power, and src/**/*.ts a path.
  {
    mark: '**',
    find: /(?<![\\*\w/])\*\*(?=[^\s*/])|(?<=[^\s\\*/])\*\*(?![*\w/])|(?<=^|\s)\*\* [^*\n]+ \*\*(?=\s|$)/,
  },
  // A blank inside one end of a pair: a lone star is a footnote's, and *.example.org a pattern.
  {
    mark: '*',
    find: /(?<![\\*\w/])\*(?=[^\s*/.][^*\n]{0,120}\s\*(?![*\w/.]))|(?<![\\*\w/])\*(?=[ \t][^*\n]{0,120}[^\s*/]\*(?![*\w/.]))/,
  },
  {
    mark: '_',
    find: /(?<![\\_\w/])_(?=[^\s_/.][^_\n]{0,120}\s_(?![_\w/.]))|(?<![\\_\w/])_(?=[ \t][^_\n]{0,120}[^\s_/]_(?![_\w/.]))/,
  },
  { mark: '~~', find: /(?<![\\~])~~(?!~)/ },
  { mark: '`', find: /(?<![\\`])`/ },
] as const;
