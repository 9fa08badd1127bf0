import type { Spot } from './spot.ts';

/**
 * The body of a narrative as a tree: Markdown's nodes under mdast's names, plus `element` for the vocabulary.
 * It is made once, by parse/parse-prose.ts; whatever holds a tree may trust it: no raw HTML, no code, safe addresses,
 * attributes that fit their element, and at most {@link deepest} levels.
 */
export type ProseNode = ProseParent | ProseLeaf;

export type ProseParent = Spot & { children: ProseNode[] } & (
    | { type: 'root' }
    | { type: 'paragraph' | 'emphasis' | 'strong' | 'delete' | 'blockquote' | 'tableRow' | 'tableCell' }
    /** `id` is the address of the heading in its page. */
    | { type: 'heading'; depth: number; id: string }
    | { type: 'list'; ordered: boolean; first: number; spread: boolean }
    | { type: 'listItem'; checked: boolean | null; spread: boolean }
    | { type: 'table'; align: readonly ('left' | 'right' | 'center' | null)[] }
    | { type: 'link'; url: string; title: string | null }
    | { type: 'footnoteDefinition'; label: string }
    | ProseElement
  );

/** An element of the vocabulary; `attributes` have passed its schema. */
export interface ProseElement extends Spot {
  type: 'element';
  name: string;
  attributes: Readonly<Record<string, unknown>>;
  children: ProseNode[];
}

export type ProseLeaf = Spot &
  (
    | { type: 'text' | 'inlineCode'; value: string }
    | { type: 'code'; value: string; language: string | null }
    | { type: 'break' | 'thematicBreak' }
    | { type: 'image'; url: string; alt: string; title: string | null }
    | { type: 'footnoteReference'; label: string }
  );

export type ProseRoot = Extract<ProseParent, { type: 'root' }>;

/** Deeper trees are refused: no story needs them, and every later pass may recurse safely. */
export const deepest = 60;

/** A comment of the form {@code check-ignore rule-id: reason}, which silences one rule for what follows it. */
export interface IgnoreComment extends Spot {
  rule: string;
  reason: string;
}

/** Calls `visit` for every node, parents first; a visitor that returns 'skip' is not shown the children. */
export function walkProse(node: ProseNode, visit: (node: ProseNode) => 'skip' | undefined): void {
  if (visit(node) === 'skip' || !('children' in node)) return;
  for (const child of node.children) walkProse(child, visit);
}

/** The words of a node without its marks; blocks are parted by blank lines. */
export function plainText(node: ProseNode): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  return node.children.map(plainText).join(apart[node.type] ?? '');
}

/** What stands between the children of a node, as text. */
const apart: Readonly<Partial<Record<ProseNode['type'], string>>> = {
  root: '\n\n',
  blockquote: '\n\n',
  list: '\n\n',
  listItem: '\n\n',
  tableRow: ' ',
};
