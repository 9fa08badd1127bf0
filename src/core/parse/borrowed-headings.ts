import type { MdastNode } from 'satteri';
import { shortened } from '../shortened.ts';
import type { Spot } from '../model/spot.ts';
import { nodeSpot } from './node-spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/**
 * Lines that other systems read as a box or as code, and that Markdown makes a heading of: `[NOTE]` above a line of `====`.
 * The line that ends it makes another heading, which is told of with the first.
 */
export function borrowedBox({ start, end }: Spot, body: string): Slip | undefined {
  const [, words = '', line = ''] = /^([^\n]+)\n[ \t]*(={4,}|-{4,})[ \t]*$/.exec(body.slice(start, end)) ?? [];
  if (line === '') return undefined;
  const base = { rule: 'foreign-markup', start, end } as const;
  if (/^\[[A-Za-z][^\][\n]*\]$/.test(words.trim()))
    return {
      ...base,
      what: 'box',
      // Its last line makes a heading as well, which is none to put in order.
      end: endOfBox(line, end, body),
      reason: `Unexpected “${shortened(words)}”, expected ${/^\[(?:source|listing)/.test(words) ? 'code between lines of ```' : '<Aside title="…">'}`,
      help: 'Another system reads it so. Here the lines become headings.',
    };
  const above = body.slice(Math.max(0, start - 4000), start).split('\n');
  const opens = above.findLastIndex(
    (other, nth) => nth > 0 && other.trim() === line && /^\s*(?:[-*+]\s+)?\[[^\]]+\]\s*$/.test(above[nth - 1] ?? ''),
  );
  if (opens < 0 || above.slice(opens + 1).some((other) => other.trim() === line)) return undefined;
  return {
    ...base,
    what: 'end-of-box',
    reason: `Unexpected “${line}”, expected words alone`,
    help: 'It ends a box of another system.',
  };
}

function endOfBox(line: string, from: number, body: string): number {
  const at = body.slice(from).search(new RegExp(`^[ \\t]*${line}[ \\t]*$`, 'm'));
  return at < 0 ? from : from + at + line.length;
}

/** Lines with one # each, right below one another: wikis and trackers number so, and here each becomes a title. */
export function borrowedNumbers(tree: MdastNode): Slip[] {
  const blocks = ('children' in tree ? tree.children : []) as MdastNode[];
  const isTitle = (node: MdastNode | undefined): boolean =>
    node?.type === 'heading' && node.depth === 1 && node.position?.start.line === node.position?.end.line;
  const isRightBelow = (nth: number): boolean => {
    const [before, here] = [blocks[nth - 1], blocks[nth]];
    return (
      isTitle(before) && isTitle(here) && before?.position?.end.line === (here?.position?.start.line ?? Infinity) - 1
    );
  };
  return blocks.flatMap((node, nth): Slip[] => {
    if (isRightBelow(nth) || !isRightBelow(nth + 1)) return [];
    let last = nth + 1;
    while (isRightBelow(last + 1)) last += 1;
    return [
      foreignMark(
        { start: nodeSpot(node).start, end: nodeSpot(blocks[last] ?? node).end },
        'Unexpected # before each of several lines, expected 1. for a list',
        'Wikis and trackers number so. Here each line becomes a title of its own.',
      ),
    ];
  });
}
