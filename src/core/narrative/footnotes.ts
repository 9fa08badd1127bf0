import { walkProse, type ProseNode } from '../model/prose.ts';

/** The notes of one text: what they say, in which order readers meet them, and how often. */
export interface Footnotes {
  /** Begins every address, so that several texts on one page do not meet. */
  prefix: string;
  definitions: ReadonlyMap<string, readonly ProseNode[]>;
  /** Labels in the order of their first mention. */
  order: string[];
  mentions: Map<string, number>;
}

/** Notes may be defined anywhere, in a quotation or a list too. */
export function collectFootnotes(nodes: readonly ProseNode[], prefix: string): Footnotes {
  const definitions = new Map<string, readonly ProseNode[]>();
  for (const node of nodes)
    walkProse(node, (inner) => {
      if (inner.type === 'footnoteDefinition' && !definitions.has(inner.label))
        definitions.set(inner.label, inner.children);
      return undefined;
    });
  return { prefix, definitions, order: [], mentions: new Map() };
}

/** Counts a mention, and gives its number and addresses; undefined for a label that nothing defines. */
export function mention(
  label: string,
  footnotes: Footnotes,
): { number: number; note: string; here: string } | undefined {
  const { definitions, order, mentions, prefix } = footnotes;
  if (!definitions.has(label)) return undefined;
  if (!order.includes(label)) order.push(label);
  const number = order.indexOf(label) + 1;
  const times = (mentions.get(label) ?? 0) + 1;
  mentions.set(label, times);
  return { number, note: noteId(prefix, number), here: mentionId(prefix, number, times) };
}

/** Headings have no colon in their addresses, so a note never has that of a heading. */
export function noteId(prefix: string, number: number): string {
  return `${prefix}fn:${String(number)}`;
}

/** The address of a mention, so that the note can lead back to each of them. */
export function mentionId(prefix: string, number: number, times: number): string {
  return `${prefix}fnref:${String(number)}${times > 1 ? `:${String(times)}` : ''}`;
}
