import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';
import { nodeSpot } from './node-spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/**
 * Blocks that look like another kind of block to their author: a line in bold or in capitals for a heading, a row that has lost its
 * table, a table of a head alone, a sentence that a quotation takes along.
 */
export function slipsOfBlocks(blocks: readonly MdastNode[], body: string): Slip[] {
  return blocks.flatMap((node, index): Slip[] => {
    const spot = nodeSpot(node);
    switch (node.type) {
      case 'paragraph': {
        const raw = body.slice(spot.start, spot.end);
        if (blocks[index - 1]?.type === 'table' && /^\|[^\n]*\|$/.test(raw)) return [rowApart(spot)];
        // One right at the beginning is the title once more, or words that stand above the story.
        const next = index === 0 ? undefined : blocks[index + 1];
        return next !== undefined && next.type !== 'heading' && isTitle(node, raw, next) ? [titleInWords(spot)] : [];
      }
      case 'table':
        return node.children.length < 2 ? [headAlone(spot)] : [];
      case 'blockquote':
        return lazyLine(spot, body);
      default:
        return [];
    }
  });
}

/** A few words in bold, or of capitals, that end as no sentence does. */
function isTitle(node: Extract<MdastNode, { type: 'paragraph' }>, raw: string, next: MdastNode): boolean {
  const words = raw.replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, '').trim();
  // With a colon it names the list below it.
  if (words.endsWith(':') && next.type !== 'paragraph') return false;
  if (words.includes('\n') || words.length > 70 || /[.!?,;”"]$/.test(words)) return false;
  if (node.children.length === 1 && node.children[0]?.type === 'strong') return /^\p{Lu}/u.test(words);
  return node.children.length === 1 && /^\p{Lu}{3,}(?:[ ’'-]\p{Lu}+)+$/u.test(words);
}

function titleInWords(spot: Spot): Slip {
  return foreignMark(
    spot,
    'Unexpected line in bold or capitals alone, expected a heading such as ## Words',
    'It looks like a heading and is none: it is not in the table of contents, and a screen reader passes it over.',
  );
}

function rowApart(spot: Spot): Slip {
  return foreignMark(
    spot,
    'Unexpected row of a table behind a blank line, expected it right below the rows above',
    'Readers see its bars, and no row.',
  );
}

function headAlone(spot: Spot): Slip {
  return {
    rule: 'empty-part',
    what: 'part',
    ...spot,
    reason: 'Missing rows of a table; add them, or take its head out',
    help: 'Readers see names of columns with nothing below them.',
  };
}

/** A sentence without > right below a quotation that has ended: Markdown makes it a part of what was said. */
function lazyLine({ start, end }: Spot, body: string): Slip[] {
  const lines = body.slice(start, end).split('\n');
  const last = lines.at(-1) ?? '';
  const before = lines.at(-2) ?? '';
  if (!/^[ \t]*>.*[.!?”"][*_]*[ \t]*$/.test(before) || !/^[ \t]*[“"]?\p{Lu}\p{Ll}*[ ,]/u.test(last)) return [];
  const from = end - last.trimStart().length;
  return [
    foreignMark(
      { start: from, end },
      'Unexpected line without > right below a quotation, expected a blank line between them',
      'Markdown makes it a part of the quotation. If it is one, begin it with >.',
    ),
  ];
}
