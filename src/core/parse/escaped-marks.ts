import type { MdastNode } from 'satteri';
import { nodeSpot } from './node-spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/**
 * Marks at the start of a line that a backslash makes letters of, as some editors write them: `\## Words`, `` \``` ``, and
 * `\- item`, `1\. item`, `\> words` or `\| cell |` line by line. A single one of the latter may be meant.
 */
export function escapedMarks(blocks: readonly MdastNode[], body: string): Slip[] {
  const slips: Slip[] = [];
  let run: { kind: string; count: number; first: { mark: string; start: number } } | undefined;
  let isCodeOpen = false;
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      run = undefined;
      continue;
    }
    for (const [nth, { start, words }] of linesOf(block, body).entries()) {
      const { kind, mark } = markOf(words) ?? {};
      if (kind === undefined || mark === undefined) {
        if (nth === 0) run = undefined;
        continue;
      }
      if (kind === 'code') isCodeOpen = !isCodeOpen;
      run = run?.kind === kind ? { ...run, count: run.count + 1 } : { kind, count: 1, first: { mark, start } };
      if (kind === 'heading' || (kind === 'code' && isCodeOpen)) slips.push(slipOf(kind, { mark, start }));
      // Of a run the first line is told of, once the second has shown that it is one.
      else if (kind !== 'code' && run.count === needed(kind, words)) slips.push(slipOf(kind, run.first));
    }
  }
  return slips;
}

function slipOf(kind: string, { mark, start }: { mark: string; start: number }): Slip {
  return foreignMark(
    { start, end: start + mark.length },
    `Unexpected ${mark} at the start of a line, expected ${mark.replaceAll('\\', '')} without the backslash`,
    `An editor may have put it there. Readers see the mark, and no ${kind}.`,
  );
}

/** How many lines of a kind show that nobody meant the letter. */
function needed(kind: string, words: string): number {
  return kind === 'quotation' && /^\\>[ \t]*["“]?\p{Lu}\S*(?:[ \t]+\S+){3}/u.test(words) ? 1 : 2;
}

const kinds = [
  { kind: 'heading', find: /^\\#(?:\\?#){1,5}(?=[ \t]+\S)|^\\#(?=[ \t]+\p{Lu}[^\n]*$)/u },
  { kind: 'code', find: /^\\`\\?`\\?`|^`\\`\\?`/ },
  { kind: 'list', find: /^\\[-*+](?=[ \t]+\S)|^\d{1,3}\\[.)](?=[ \t]+\S)/ },
  { kind: 'quotation', find: /^\\>(?=[ \t]*\p{L})/u },
  { kind: 'table', find: /^\\\|(?=[^\n]*\|)/ },
] as const;

function markOf(words: string): { kind: string; mark: string } | undefined {
  for (const { kind, find } of kinds) {
    const mark = find.exec(words)?.[0];
    if (mark !== undefined) return { kind, mark };
  }
  return undefined;
}

function linesOf(block: MdastNode, body: string): { start: number; words: string }[] {
  const { start, end } = nodeSpot(block);
  const raw = body.slice(start, end);
  if (!raw.includes('\\')) return [{ start, words: '' }];
  return [...raw.matchAll(/^([ \t>]*)([^\n]*)$/gm)].map(({ index, 1: before = '', 2: words = '' }) => ({
    start: start + index + before.length,
    words,
  }));
}
