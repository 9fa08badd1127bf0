import { shortened } from '../shortened.ts';
import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';
import { slipsOfBlocks } from './block-slips.ts';
import { setIn, queryInWords, shortFence, slipsOfCode } from './code-slips.ts';
import { borrowedBox, borrowedNumbers } from './borrowed-headings.ts';
import { foreignMarks } from './foreign-marks.ts';
import { leftMarks } from './left-marks.ts';
import { escapedMarks } from './escaped-marks.ts';
import { isLink, slipsOfLink } from './link-slips.ts';
import { nodeSpot } from './node-spot.ts';
import { isComment } from './read-mdx.ts';
import { foreignMark, type Slip } from './slip.ts';

/**
 * Looks through a parsed body for what Markdown takes otherwise than its author meant. Offsets are those of the body.
 * @param links Elements that become links.
 */
export function findSlips(tree: MdastNode, body: string, links: ReadonlySet<string>): Slip[] {
  const slips: Slip[] = [];
  const used = new Set<string>();
  const definitions: { node: Extract<MdastNode, { type: 'definition' | 'footnoteDefinition' }>; spot: Spot }[] = [];
  const visit = (node: MdastNode, depth: number): void => {
    if (depth > 60) return;
    const spot = nodeSpot(node);
    switch (node.type) {
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        used.add(`${node.type === 'footnoteReference' ? 'note ' : ''}${node.identifier.toLowerCase()}`);
        break;
      case 'definition':
      case 'footnoteDefinition':
        definitions.push({ node, spot });
        break;
      case 'code':
        slips.push(...slipsOfCode(spot, node.lang ?? '', node.meta ?? '', body));
        break;
      case 'heading':
        if (isWithoutWords(node.children as MdastNode[])) slips.push(emptyHeading(spot));
        else slips.push(...slipsOfHeading(node, spot, body));
        break;
      case 'table':
        slips.push(...slipsOfTable(node, body));
        break;
      case 'inlineCode':
        slips.push(...shortFence(spot, body), ...queryInWords(spot, body));
        break;
      case 'listItem':
        if (isWithoutWords(node.children as MdastNode[])) slips.push(emptyItem(spot));
        break;
      case 'paragraph':
      case 'tableCell':
        slips.push(...mergeMarks(spot, body), ...foreignMarks(node, spot, body));
        break;
      case 'text':
        slips.push(...leftMarks(spot, body));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        // An empty Perspective has a rule of its own.
        if (
          isWithoutWords(node.children as MdastNode[]) &&
          /^[A-Z]/.test(node.name ?? '') &&
          node.name !== 'Perspective' &&
          !body.slice(spot.start, spot.end).trimEnd().endsWith('/>')
        )
          slips.push(emptyElement(node.name ?? '', spot));
        break;
      default:
    }
    if (isLink(node, links)) slips.push(...slipsOfLink(node, spot, body, links));
    if (!('children' in node)) return;
    slips.push(
      ...escapedMarks(node.children as MdastNode[], body),
      ...(isRoom(node) ? slipsOfBlocks(node.children as MdastNode[], body) : []),
    );
    for (const child of node.children) visit(child as MdastNode, depth + 1);
  };
  visit(tree, 0);
  if ('children' in tree) slips.push(...setIn(tree.children as MdastNode[], body));
  slips.push(...borrowedNumbers(tree), ...emptySections(tree, body));
  const noted = new Set<string>();
  for (const { node, spot } of definitions) {
    const isAgain = node.type === 'footnoteDefinition' && noted.has(node.identifier.toLowerCase());
    if (node.type === 'footnoteDefinition') noted.add(node.identifier.toLowerCase());
    if (isAgain) {
      slips.push(secondNote(node.label ?? node.identifier, spot, body));
      continue;
    }
    if (used.has(`${node.type === 'footnoteDefinition' ? 'note ' : ''}${node.identifier.toLowerCase()}`)) continue;
    slips.push(
      node.type === 'definition' ? unusedDefinition(spot, body) : unusedNote(node.label ?? node.identifier, spot, body),
    );
  }
  return withoutEchoes(withoutColons(slips, body), body);
}

/** What holds sections of a story: the body itself, and elements. */
function isRoom({ type }: MdastNode): boolean {
  return type === 'root' || type === 'mdxJsxFlowElement';
}

function slipsOfHeading(node: MdastNode, spot: Spot, body: string): Slip[] {
  const box = borrowedBox(spot, body);
  return box ? [box] : [...underlined(spot, body), ...foreignMarks(node, spot, body)];
}

/** A note without the colon behind its mark is mentioned twice and defined nowhere: one mistake, at its line. */
function withoutColons(slips: readonly Slip[], body: string): Slip[] {
  const marks = slips.filter(({ what, start }) => what === 'undefined' && body.startsWith('[^', start));
  const written = ({ start, end }: Spot): string => body.slice(start, end);
  const notes = marks.filter(
    (mark) =>
      /(?:^|\n)[ \t]*$/.test(body.slice(Math.max(0, mark.start - 20), mark.start)) &&
      /^[ \t]*:?[ \t]+\S/.test(body.slice(mark.end, mark.end + 20)) &&
      marks.some((other) => other.start < mark.start && written(other) === written(mark)),
  );
  const labels = new Set(notes.map(written));
  return slips.flatMap((slip): Slip[] => {
    if (!marks.includes(slip) || !labels.has(written(slip))) return [slip];
    if (!notes.includes(slip)) return [];
    return [
      foreignMark(
        slip,
        `Unexpected ${written(slip)} without a colon, expected ${written(slip)}: before the words of a note`,
        'Readers see the mark in brackets, twice. A note stands in a paragraph of its own.',
      ),
    ];
  });
}

/** A row with a cell too many cuts marks in two; and of a box of another system its end is told with its beginning. */
function withoutEchoes(slips: readonly Slip[], body: string): Slip[] {
  const rows = slips.filter(({ what }) => what === 'row');
  const [mentioned, ...otherMentioned] = slips.filter(({ what }) => what === 'undefined');
  const [unused, ...otherUnused] = slips.filter(({ what }) => what === 'unused');
  // One that is mentioned and not defined, and one that is defined and not mentioned, are one mark spelt in two ways.
  const pair =
    mentioned && unused && otherMentioned.length + otherUnused.length === 0 ? { mentioned, unused } : undefined;
  const [again, ...otherAgain] = slips.filter(({ what }) => what === 'again');
  // So are one that is mentioned and not defined, and one that is defined twice.
  const copied = mentioned && again && otherMentioned.length + otherAgain.length === 0 ? mentioned : undefined;
  const firstOpen = slips.find(({ what }) => what === 'open-code');
  let open = 0;
  return slips
    .map((slip): Slip =>
      slip === again && copied
        ? {
            ...slip,
            help: `Readers see the first one alone. ${body.slice(copied.start, copied.end)} is mentioned and has no note: is it this one?`,
          }
        : slip,
    )
    .filter((slip) => slip !== copied)
    .map((slip) =>
      slip === pair?.mentioned
        ? {
            ...slip,
            help: 'Another mark is defined in this file, and nothing mentions it. If it is this one, spell the two alike.',
          }
        : slip,
    )
    .toSorted((a, b) => a.start - b.start)
    .map((slip): Slip => {
      if (slip.what !== 'end-of-box') open += slip.what === 'box' ? 1 : 0;
      else if (open > 0) {
        open -= 1;
        return { ...slip, what: 'told' };
      } else open = 1;
      return slip;
    })
    .filter((slip) => {
      if (slip === pair?.unused) return false;
      // What is mentioned or defined in words that became code is there again when the code has its end.
      if (firstOpen && (slip.what === 'undefined' || slip.what === 'unused')) return false;
      // Where one block swallows the next, the marks behind it stand the other way round.
      if (firstOpen && slip.what === 'open-code' && slip !== firstOpen) return false;
      if (
        (slip.what === 'section' || slip.what === 'awaited') &&
        slips.some((other) => other !== slip && other.start < slip.end && slip.start < other.end)
      )
        return false;
      return !rows.some((row) => row !== slip && row.start <= slip.start && slip.end <= row.end);
    });
}

function emptyItem({ start, end }: Spot): Slip {
  return {
    rule: 'empty-part',
    what: 'part',
    start,
    end: Math.max(end, start + 1),
    reason: 'Missing words of an item; add them, or take its mark out',
    help: 'Readers see a point with nothing behind it.',
  };
}

function emptyHeading({ start, end }: Spot): Slip {
  return {
    rule: 'empty-part',
    what: 'part',
    start,
    end: Math.max(end, start + 1),
    reason: 'Missing words of a heading; add them, or take the # out',
    help: 'Readers see an empty line in the table of contents.',
  };
}

/** Headings with nothing below them but the next heading of their kind; deeper ones are what they hold. */
function emptySections(tree: MdastNode, body: string): Slip[] {
  const blocks = ('children' in tree ? tree.children : []) as MdastNode[];
  return blocks.flatMap((node, index): Slip[] => {
    if (node.type !== 'heading' || isWithoutWords(node.children as MdastNode[])) return [];
    const isApart = (one: MdastNode): boolean => one.type === 'definition' || one.type === 'footnoteDefinition';
    const [first] = blocks.slice(index + 1).filter((one) => !isApart(one));
    const next = blocks.slice(index + 1).find((one) => !isApart(one) && !isNote(one));
    if (next && (next.type !== 'heading' || next.depth > node.depth)) return [];
    // Words that a line below them made a heading of are told of there.
    if (next && underlined(nodeSpot(next), body).length > 0) return [];
    // One of the same name is told of as such.
    if (next?.type === 'heading' && JSON.stringify(textsOf(next)) === JSON.stringify(textsOf(node))) return [];
    return [
      {
        rule: 'empty-part',
        what: first && isNote(first) ? 'awaited' : 'section',
        ...nodeSpot(node),
        reason: 'Missing words below a heading; add them, or take the heading out',
        help: 'Readers find it in the table of contents, and nothing there.',
      },
    ];
  });
}

/** Nothing, or nothing but notes to oneself. */
function isWithoutWords(nodes: readonly MdastNode[]): boolean {
  return nodes.every(
    (node) =>
      isNote(node) ||
      (node.type === 'text' && node.value.trim() === '') ||
      (node.type === 'paragraph' && isWithoutWords(node.children as MdastNode[])),
  );
}

function isNote(node: MdastNode): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return isComment(node.value);
  return node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value);
}

/** The words of a node, piece by piece. */
function textsOf(node: MdastNode): string[] {
  if ('value' in node && typeof node.value === 'string') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child as MdastNode)) : [];
}

/** Hyphens or equals signs right below words make a heading of all of them; below a sentence nobody means that. */
function underlined({ start, end }: Spot, body: string): Slip[] {
  const lines = body.slice(start, end).split('\n');
  const line = lines.at(-1) ?? '';
  const above = lines.slice(0, -1);
  if (above.length === 0 || !/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) return [];
  const spot = { start: end - line.trimStart().length, end };
  if (line.trim() === '=======')
    return [
      {
        rule: 'merge-conflict',
        what: 'mark',
        ...spot,
        reason: 'Unexpected =======, which is left of a merge; take it out',
        help: 'Markdown makes a heading of the words above it. Look whether both sides of the merge are still there.',
      },
    ];
  const words = above.join(' ').trim();
  if (above.length === 1 && !/[.!?:;,”"]$/.test(words) && words.split(/\s+/).length <= 12) return [];
  return [
    {
      rule: 'foreign-markup',
      what: 'mark',
      // The words above are what becomes a heading, so the message begins at the last line of them.
      start: spot.start - (above.at(-1)?.trimStart().length ?? 0) - 1 - (line.length - line.trimStart().length),
      end,
      reason: `Unexpected “${line.trim().slice(0, 40)}” right below words, expected a blank line between them`,
      help: 'Markdown makes a heading of all the words above it.',
    },
  ];
}

/** The mark between two sides of a merge, alone above words; below them it makes a heading. */
function mergeMarks({ start, end }: Spot, body: string): Slip[] {
  const found = /^[ \t>]*={7}[ \t]*$/m.exec(body.slice(start, end));
  if (!found) return [];
  const from = start + found.index + found[0].indexOf('=');
  return [
    {
      rule: 'merge-conflict',
      what: 'mark',
      start: from,
      end: from + 7,
      reason: 'Unexpected =======, which is left of a merge; take it out',
      help: 'Readers see it. Look whether both sides of the merge are still there.',
    },
  ];
}

function emptyElement(name: string, { start }: Spot): Slip {
  return {
    rule: 'empty-part',
    what: 'part',
    start,
    end: start + 1 + name.length,
    reason: `Missing words inside <${name}>; add them, or take the element out`,
    help: 'Readers see an empty box.',
  };
}

function unusedDefinition({ start, end }: Spot, body: string): Slip {
  const line = body.slice(start, end).split('\n', 1)[0] ?? '';
  const label = /^\[([^\]]*)\]/.exec(line)?.[0] ?? '';
  return {
    rule: 'lost-words',
    what: 'unused',
    start,
    end: start + line.length,
    reason: `Unexpected “${shortened(line)}”, which Markdown takes for the address of a link that nobody makes`,
    help: `It is no part of the text. If it is meant to be, write \\${label}; if it is an address, refer to it as [words]${label}.`,
  };
}

function unusedNote(label: string, { start, end }: Spot, body: string): Slip {
  const line = body.slice(start, end).split('\n', 1)[0] ?? '';
  return {
    rule: 'lost-words',
    what: 'unused',
    start,
    end: start + line.length,
    reason: `Unexpected note [^${label}] that nothing mentions; add [^${label}] where it belongs`,
    help: 'Readers do not see it.',
  };
}

function secondNote(label: string, { start, end }: Spot, body: string): Slip {
  const line = body.slice(start, end).split('\n', 1)[0] ?? '';
  return {
    rule: 'lost-words',
    what: 'again',
    start,
    end: start + line.length,
    reason: `Unexpected second note [^${label}], expected a mark of its own`,
    help: 'Readers see the first one alone.',
  };
}

function slipsOfTable(table: Extract<MdastNode, { type: 'table' }>, body: string): Slip[] {
  const [head, ...rows] = table.children as MdastNode[];
  const width = head && 'children' in head ? head.children.length : 0;
  return rows.flatMap((row): Slip[] => {
    const { start } = nodeSpot(row);
    const line = /^[^\n]*/.exec(body.slice(start))?.[0].trimEnd() ?? '';
    const cells = cellsOf(line);
    if (cells <= width) return [];
    return [
      {
        rule: 'lost-words',
        what: 'row',
        start,
        end: start + line.length,
        reason: `Unexpected ${String(cells)} cells in a row of a table, expected ${String(width)} as in its head`,
        help: 'Readers may not see what is too much. Give the head a cell more, or write a | inside a cell as \\|.',
      },
    ];
  });
}

function cellsOf(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
