import { shortened } from '../shortened.ts';
import type { Spot } from '../model/spot.ts';
import type { Stop, Trouble } from './trouble.ts';
import { asWords } from './stand-ins.ts';

/** Braces that hold no comment: `{{ .Values.x }}`, JSON, `{a/b}`, and one that is never closed. */
export function braceTrouble({ text, offset, words }: Stop): Trouble | undefined {
  if (text.startsWith('{/*', offset))
    return {
      rule: 'mdx-syntax',
      start: offset,
      end: offset + 3,
      reason: 'Unexpected {/* without an end, expected */} at the end of the comment',
      help: 'The comment is never closed.',
      masks: [{ start: offset, end: offset + 1, text: asWords('{') }],
    };
  if (text.charAt(offset) === '}') return lone(text, [offset]);
  if (!words.includes('expression')) return undefined;
  const braces = bracesAround(text, offset);
  if ('open' in braces) return lone(text, braces.open.length > 0 ? braces.open : [offset]);
  return inBraces(text, isForeign(text, braces) ? [braces] : allBraces(text, braces));
}

/** Stretches in braces of one paragraph, to be read as words: one mistake. */
export function inBraces(text: string, together: readonly Spot[]): Trouble {
  const [{ start, end } = { start: 0, end: 0 }] = together;
  const fix = together.flatMap((spot) =>
    [...text.slice(spot.start, spot.end).matchAll(/[{}]/g)].map(({ index, 0: brace }) => ({
      start: spot.start + index,
      end: spot.start + index + 1,
      text: `\\${brace}`,
    })),
  );
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected ${listed(text, together)}, expected a backslash before each brace`,
    help: 'Braces hold comments only, {/* like this */}. Write \\{ and \\}, or put the words in backticks.',
    fix,
    masks: together.map((spot) => ({ ...spot, text: asWords(text.slice(spot.start, spot.end)) })),
  };
}

/** What stands in several braces, in a few words: `{team} and {environment}`. */
export function listed(text: string, together: readonly Spot[]): string {
  const all = new Set(together.map(({ start, end }) => shortened(text.slice(start, end))));
  const shown = all.size > 4 ? [...[...all].slice(0, 3), `${String(all.size - 3)} more`] : [...all];
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** Marks of other systems, which are told of as theirs. */
export function isForeign(text: string, { start, end }: Spot): boolean {
  return /^\{(?:\{?[%<:#]|\/\*)/.test(text.slice(start, end));
}

/** The pairs of braces of a paragraph, of which one is known. */
function allBraces(text: string, known: Spot): Spot[] {
  const start = Math.max(0, text.lastIndexOf('\n\n', known.start));
  const found: Spot[] = [];
  let at = start;
  while (at < text.length) {
    const blank = /\{|`|\\|\n[ \t]*\n/g;
    blank.lastIndex = at;
    const mark = at === known.start ? undefined : blank.exec(text);
    if (at !== known.start && (!mark || (mark[0].startsWith('\n') && mark.index > known.start))) break;
    const here = mark?.index ?? at;
    if (here === known.start) {
      found.push(known);
      at = known.end;
    } else if (mark?.[0] === '{') {
      const pair = bracesAround(text, here);
      const isPair = 'start' in pair && pair.start === here;
      if (isPair && text.charAt(here - 1) !== '=' && !isForeign(text, pair)) found.push(pair);
      at = isPair ? pair.end : here + 1;
    } else
      at = mark?.[0] === '`' ? behindCode(text, here) : here + (mark?.[0].startsWith('\n') ? mark[0].length - 1 : 2);
  }
  return found;
}

/** Braces of a paragraph that are never closed; one message for all of them. */
function lone(text: string, offsets: readonly number[]): Trouble {
  const [start = 0] = offsets;
  const brace = text.charAt(start);
  const edits = offsets.map((at) => ({ start: at, end: at + 1 }));
  return {
    rule: 'mdx-syntax',
    start,
    end: start + 1,
    reason: `Unexpected lone ${brace}, expected a backslash before ${brace}`,
    help: `Write \\${brace} for the character itself.`,
    fix: edits.map((edit) => ({ ...edit, text: `\\${brace}` })),
    masks: edits.map((edit) => ({ ...edit, text: asWords(brace) })),
  };
}

/** The outermost braces that an offset lies in, in its paragraph; or all that are open where the paragraph ends. */
function bracesAround(text: string, offset: number): Spot | { open: number[] } {
  const open: number[] = [];
  const blank = text.lastIndexOf('\n\n', offset);
  // A parser may stop right behind a pair; at a brace that opens, the pair before it is another.
  const least = text.charAt(offset) === '{' ? offset : offset - 1;
  for (let at = Math.max(0, blank); at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '`') at = behindCode(text, at) - 1;
    else if (character === '{') open.push(at);
    else if (character === '}' && open.length > 0) {
      const start = open.pop() ?? at;
      if (open.length === 0 && at >= least) return { start, end: at + 1 };
    } else if (character === '\n' && at > offset && /^\n[ \t]*(?:\n|$)/.test(text.slice(at, at + 80))) break;
  }
  return { open };
}

/** Where a code span ends that begins at an offset; behind its backticks where it is none. */
function behindCode(text: string, start: number): number {
  const fence = /^`+/.exec(text.slice(start, start + 100))?.[0] ?? '`';
  const close = text.slice(start + fence.length).search(new RegExp(`(?<!\`)${fence}(?!\`)`));
  const blank = text.indexOf('\n\n', start);
  const end = start + fence.length + close + fence.length;
  return close < 0 || (blank >= 0 && blank < end) ? start + fence.length : end;
}
