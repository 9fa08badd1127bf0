import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';

/** Words that readers do not see, or marks that they see and should not, found in the tree that the parser made of a body. */
export interface Slip extends Spot {
  rule: 'lost-words' | 'foreign-markup' | 'empty-part';
  reason: string;
  help: string;
}

/** Looks through a parsed body for what Markdown takes otherwise than its author meant. Offsets are those of the body. */
export function findSlips(tree: MdastNode, body: string): Slip[] {
  const slips: Slip[] = [];
  const used = new Set<string>();
  const definitions: { node: Extract<MdastNode, { type: 'definition' | 'footnoteDefinition' }>; spot: Spot }[] = [];
  const visit = (node: MdastNode, depth: number): void => {
    if (depth > 60) return;
    const spot = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
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
        if (node.children.length === 0) slips.push(emptyHeading(spot));
        else slips.push(...slipsOfWords(node, spot, body));
        break;
      case 'table':
        slips.push(...slipsOfTable(node, body));
        break;
      case 'paragraph':
        slips.push(...slipsOfWords(node, spot, body));
        break;
      case 'link':
        slips.push(...slipsOfLink(node, spot, body));
        break;
      case 'text':
        slips.push(...leftOpen(spot, body));
        break;
      case 'mdxJsxFlowElement':
        // An empty Perspective has a rule of its own.
        if (
          node.children.length === 0 &&
          /^[A-Z]/.test(node.name ?? '') &&
          node.name !== 'Perspective' &&
          !body.slice(spot.start, spot.end).trimEnd().endsWith('/>')
        )
          slips.push(emptyElement(node.name ?? '', spot));
        break;
      default:
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, depth + 1);
  };
  visit(tree, 0);
  for (const { node, spot } of definitions) {
    if (used.has(`${node.type === 'footnoteDefinition' ? 'note ' : ''}${node.identifier.toLowerCase()}`)) continue;
    slips.push(
      node.type === 'definition' ? unusedDefinition(spot, body) : unusedNote(node.label ?? node.identifier, spot, body),
    );
  }
  return slips;
}

function slipsOfCode({ start, end }: Spot, language: string, meta: string, body: string): Slip[] {
  const raw = body.slice(start, end);
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return movedIn(raw) ? [movedInWords({ start, end })] : [];
  const slips: Slip[] = [];
  const lines = raw.split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  const isClosed =
    lines.length > 1 && last.length >= fence.length && [...last].every((letter) => letter === fence.charAt(0));
  const opening = (lines[0] ?? '').trimEnd();
  if (!isClosed)
    slips.push({
      rule: 'lost-words',
      start,
      end: start + opening.length,
      reason: `Missing ${fence} at the end of the code that begins here; add it on a line of its own`,
      help: 'All that follows is taken for code.',
    });
  const words = `${language} ${meta}`.trim();
  if (
    /\s/.test(words) &&
    !/[={[]/.test(meta) &&
    !/^[\w+#.-]+\s+(?:title|file|linenos|diff|[\w-]+\.[\w]+)\b/i.test(words)
  )
    slips.push({
      rule: 'lost-words',
      start: start + fence.length,
      end: start + opening.length,
      reason: `Unexpected words behind ${fence}, expected the name of a language alone`,
      help: 'Readers do not see them. Put them on the line below.',
    });
  return slips;
}

/** A sentence in a block that nothing but four blanks makes code. */
function movedIn(raw: string): boolean {
  return raw
    .trim()
    .split('\n')
    .every(
      (line) => /^\s*[A-Z“"(]?[\p{L}\p{N}’',;:()–—% -]+[.!?”"]?$/u.test(line) && line.trim().split(/\s+/).length > 5,
    );
}

function movedInWords({ start, end }: Spot): Slip {
  return {
    rule: 'foreign-markup',
    start,
    end,
    reason: 'Unexpected four blanks before words, expected none; Markdown makes code of them',
    help: 'Readers see them in a box, as they would a command. For code on purpose, put it between lines of ```.',
  };
}

function emptyHeading({ start, end }: Spot): Slip {
  return {
    rule: 'empty-part',
    start,
    end: Math.max(end, start + 1),
    reason: 'Missing words of a heading; add them, or take the # out',
    help: 'Readers see an empty line in the table of contents.',
  };
}

function slipsOfLink(link: Extract<MdastNode, { type: 'link' }>, { start, end }: Spot, body: string): Slip[] {
  if (!body.startsWith('[', start)) return [];
  if (link.url === '' || link.url === '#')
    return [
      {
        rule: 'empty-part',
        start,
        end,
        reason: 'Missing address of a link; add it, or take the brackets out',
        help: 'Readers who follow it stay where they are.',
      },
    ];
  if (link.children.length > 0) return [];
  return [
    {
      rule: 'empty-part',
      start,
      end,
      reason: 'Missing words of a link; add what a reader finds there',
      help: 'Readers see nothing to follow.',
    },
  ];
}

/** Marks that are left over in words: bold or code that begins and never ends. Each is told once, where it begins. */
function leftOpen({ start, end }: Spot, body: string): Slip[] {
  const raw = body.slice(start, end);
  return leftMarks.flatMap(({ mark, find }): Slip[] => {
    const found = raw.includes(mark) ? find.exec(raw) : null;
    if (!found) return [];
    const from = start + found.index;
    return [
      {
        rule: 'foreign-markup',
        start: from,
        end: from + mark.length,
        reason: `Unexpected ${mark}, expected one at each end, right at the words`,
        help: `Readers see it as it stands here. For the character itself write ${mark.replace(/./g, '\\$&')}.`,
      },
    ];
  });
}

const leftMarks = [
  // Beside a letter only: 2 ** 3 is a power, and src/**/*.ts a path.
  {
    mark: '**',
    find: /(?<![\\*\w/])\*\*(?=[^\s*/])|(?<=[^\s\\*/])\*\*(?![*\w/])|(?<=^|\s)\*\* [^*\n]+ \*\*(?=\s|$)/,
  },
  { mark: '`', find: /(?<![\\`])`/ },
] as const;

function emptyElement(name: string, { start }: Spot): Slip {
  return {
    rule: 'empty-part',
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
    start,
    end: start + line.length,
    reason: `Unexpected “${line.length > 40 ? `${line.slice(0, 39)}…` : line}”, which Markdown takes for the address of a link that nobody makes`,
    help: `It is no part of the text. If it is meant to be, write \\${label}; if it is an address, refer to it as [words]${label}.`,
  };
}

function unusedNote(label: string, { start, end }: Spot, body: string): Slip {
  const line = body.slice(start, end).split('\n', 1)[0] ?? '';
  return {
    rule: 'lost-words',
    start,
    end: start + line.length,
    reason: `Unexpected note [^${label}] that nothing mentions; add [^${label}] where it belongs`,
    help: 'Readers do not see it.',
  };
}

function slipsOfTable(table: Extract<MdastNode, { type: 'table' }>, body: string): Slip[] {
  const [head, ...rows] = table.children as MdastNode[];
  const width = head && 'children' in head ? head.children.length : 0;
  return rows.flatMap((row): Slip[] => {
    const start = row.position?.start.offset ?? 0;
    const line = /^[^\n]*/.exec(body.slice(start))?.[0].trimEnd() ?? '';
    const cells = cellsOf(line);
    if (cells <= width) return [];
    return [
      {
        rule: 'lost-words',
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

/** Marks of other systems, and links that are none, in what is left of a block without its links, code and elements. */
function slipsOfWords(block: MdastNode, { start, end }: Spot, body: string): Slip[] {
  const raw = body.slice(start, end);
  if (!suspicious.test(raw)) return [];
  let left = raw;
  const blank = (node: MdastNode): void => {
    const from = (node.position?.start.offset ?? start) - start;
    const to = (node.position?.end.offset ?? start) - start;
    const written = raw.slice(from, to);
    const isBareAddress = node.type === 'link' && !written.startsWith('[') && !written.startsWith('<');
    if (hides.has(node.type) && !isBareAddress)
      left = left.slice(0, from) + '\u0000'.repeat(to - from) + left.slice(to);
    else if ('children' in node) for (const child of node.children) blank(child as MdastNode);
  };
  if ('children' in block) for (const child of block.children) blank(child as MdastNode);
  const taken: Spot[] = [];
  return patterns.flatMap(({ find, expected, help, only }) =>
    only !== undefined && only !== block.type
      ? []
      : [...left.matchAll(find)].flatMap((found): Slip[] => {
          const from = found.index;
          const to = from + found[0].trimEnd().length;
          if (taken.some((other) => other.start < to && from < other.end)) return [];
          taken.push({ start: from, end: to });
          const seen = raw.slice(from, to).split('\n', 1)[0] ?? '';
          return [
            {
              rule: 'foreign-markup',
              start: start + from,
              end: start + to,
              reason: `Unexpected “${seen.length > 40 ? `${seen.slice(0, 39)}…` : seen}”, expected ${expected}`,
              help: help ?? 'Readers see it as it stands here.',
            },
          ];
        }),
  );
}

const hides = new Set([
  'inlineCode',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'html',
]);

/** Without one of these nothing is wrong, and most paragraphs have none. */
const suspicious = /[[\]{}|]|^#{2,6}\S|^#{7}|:::|!!!|==|:\w+:/m;

const patterns: readonly { find: RegExp; expected: string; help?: string; only?: MdastNode['type'] }[] = [
  { find: /(?<![\\!])!?\[\[[^\]\n]+\]\]/g, expected: 'a link such as [words](../2026-03-14-checkout-slow/)' },
  {
    find: /(?<!\\)\[\^[^\]\s]+\]/g,
    expected: 'a note that is defined, as in [^1]: Words',
    help: 'Add a line that begins with the same mark and a colon.',
  },
  {
    find: /(?<!\\)\[[^\][\n]{1,80}\] \((?:https?:|mailto:|\.{0,2}\/|#)[^)\s]*\)/g,
    expected: 'no blank between [words] and (address)',
  },
  { find: /(?<!\\)\[[^\][\n]*\]\([^)\n]*\)/g, expected: 'one link, not a link inside another' },
  {
    find: /(?<!\\)\[[^\][()\n]{1,80}\((?:https?:|mailto:)[^)\s]*\)/g,
    expected: 'a ] between the words and their address',
  },
  {
    find: /\([^()\n]{1,80}\)\[(?:https?:|mailto:|\.{0,2}\/|#)[^\]\s]*\]/g,
    expected: 'words in [brackets] and their address in (these)',
  },
  {
    find: /(?<!\\)\[[^\][\n]{1,80}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^)\s]*(?=\s|$)/g,
    expected: 'a ) at the end of the address',
  },
  {
    find: /(?<!\\)\[[^\][\n^]{1,80}\]\[[^\][\n]*\]/g,
    expected: 'a link that is defined, as in [words]: https://…',
    help: 'Nothing in this file defines it. Write [words](address).',
  },
  { find: /^[ \t]*\[(?:toc|_toc_)\][ \t]*$/gim, expected: 'nothing: the page has a table of contents of its own' },
  { find: /^\[!(?:note|tip|important|warning|caution|info|danger)\]/gi, expected: '<Aside title="…">' },
  { find: /^[ \t]*:{3,}[ \t]*\{?[\w-]+.*$/gm, expected: '<Aside title="…">' },
  { find: /^[ \t]*!{3}[ \t]+\w+.*$/gm, expected: '<Aside title="…">' },
  { find: /\{%[^%\n]*%\}|\{\{[<%][^\n]*?[>%]\}\}|\{:[^}\n]*\}/g, expected: 'Markdown or an element' },
  {
    find: /[ \t]*\{[#.][\w .#-]+\}[ \t]*$/gm,
    expected: 'the heading alone',
    help: 'Its address is made from its words.',
    only: 'heading',
  },
  { find: /^#{2,6}(?=[^\s#])[^\n]*/gm, expected: 'a blank behind the # of a heading', only: 'paragraph' },
  { find: /^#{7,}[ \t][^\n]*/gm, expected: 'a heading of at most six #', only: 'paragraph' },
  { find: /(?<![=\w])==[^=\s][^=\n]{0,80}==(?![=\w])/g, expected: '**words**' },
  {
    find: /^[ \t]*\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*$/gm,
    expected: 'a line such as | --- | --- | below the head of a table',
    only: 'paragraph',
  },
  {
    find: /(?<![\w:/]):(?:[a-z]+_[a-z_]+|fire|warning|tada|eyes|rocket|bug|bulb|boom|thinking|smile|heart|alert|sos|construction|hourglass|zap|ok|x|memo|pray):(?![\w:])/g,
    expected: 'the character itself',
  },
];
