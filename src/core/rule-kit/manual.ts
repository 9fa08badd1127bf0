import { markdownToMdast, type MdastNode } from 'satteri';

/**
 * The manual of a rule: the text behind each message, the page that the message links to, and the rule's test.
 * Its file holds a title, why the rule exists, `## Fine`, `## Not fine` and `## How to mend it`.
 */
export interface Manual {
  title: string;
  /** Markdown. */
  why: string;
  fine: readonly ManualPart[];
  notFine: readonly ManualPart[];
  /** Markdown. */
  mend: string;
}

export type ManualPart =
  | { kind: 'words'; markdown: string }
  /** Files that belong together; below "Not fine" with what the checker says about them. */
  | { kind: 'example'; files: readonly ManualFile[]; output: string };

/** A code block such as {@code ```mdx narrative.mdx}. */
export interface ManualFile {
  /** As written: relative to the example's incident, unless it is a path of the knowledge base. */
  name: string;
  language: string;
  text: string;
}

/** Reads a manual. Manuals are part of the program, so a misshapen one throws. */
export function parseManual(text: string): Manual {
  const tree = markdownToMdast(text, { features: { frontmatter: false } });
  const blocks: Block[] = ('children' in tree ? tree.children : []).map((node) => ({
    node: node as MdastNode,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }));
  const [head, ...rest] = blocks;
  if (head?.node.type !== 'heading' || head.node.depth !== 1)
    throw new Error('Missing “# title” at the top of a manual; add it');
  const sections = new Map<string, Block[]>([['', []]]);
  let name = '';
  for (const block of rest) {
    if (block.node.type === 'heading' && block.node.depth === 2) sections.set((name = words(block.node)), []);
    else sections.get(name)?.push(block);
  }
  const section = (wanted: string): Block[] => {
    const found = sections.get(wanted);
    if (!found || found.length === 0)
      throw new Error(
        `Missing ${wanted === '' ? 'a paragraph that says why' : `“## ${wanted}”`} in the manual “${words(head.node)}”; add it`,
      );
    return found;
  };
  const markdown = (list: readonly Block[]): string => text.slice(list[0]?.start, list.at(-1)?.end);
  const manual: Manual = {
    title: words(head.node),
    why: markdown(section('')),
    fine: parts(section('Fine'), markdown),
    notFine: parts(section('Not fine'), markdown),
    mend: markdown(section('How to mend it')),
  };
  if (![manual.fine, manual.notFine].every((list) => list.some(({ kind }) => kind === 'example')))
    throw new Error(
      `Missing an example in the manual “${manual.title}”; add one under “Fine” and one under “Not fine”`,
    );
  for (const part of manual.fine)
    if (part.kind === 'example' && part.output !== '')
      throw new Error(`Unexpected output under “Fine” in the manual “${manual.title}”, expected it under “Not fine”`);
  for (const part of manual.notFine)
    if (part.kind === 'example' && part.output === '')
      throw new Error(
        `Missing “text output” after an example under “Not fine” in the manual “${manual.title}”; add it`,
      );
  return manual;
}

interface Block {
  node: MdastNode;
  start: number;
  end: number;
}

function parts(blocks: readonly Block[], markdown: (list: readonly Block[]) => string): ManualPart[] {
  const list: ManualPart[] = [];
  let prose: Block[] = [];
  let files: ManualFile[] = [];
  const flush = (output: string): void => {
    if (prose.length > 0) list.push({ kind: 'words', markdown: markdown(prose) });
    if (files.length > 0) list.push({ kind: 'example', files, output });
    prose = [];
    files = [];
  };
  for (const block of blocks) {
    const { node } = block;
    if (node.type === 'code' && node.lang === 'text' && node.meta === 'output') flush(node.value);
    else if (node.type === 'code' && node.meta)
      files.push({ name: node.meta, language: node.lang ?? '', text: node.value === '' ? '' : `${node.value}\n` });
    else {
      if (files.length > 0) flush('');
      prose.push(block);
    }
  }
  flush('');
  return list;
}

function words(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => words(child as MdastNode)).join('') : '';
}
