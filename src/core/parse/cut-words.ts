import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';

/** Inline nodes without their first `count` characters of words; a mark that then holds nothing goes with them. */
export function withoutBeginning(nodes: readonly ProseNode[], count: number): ProseNode[] {
  let left = count;
  return nodes.flatMap((node): ProseNode[] => {
    if (left === 0) return [node];
    const { length } = plainText(node);
    if (length <= left) {
      left -= length;
      return length === 0 && node.type === 'footnoteReference' ? [node] : [];
    }
    const cut = left;
    left = 0;
    if (node.type === 'text' || node.type === 'inlineCode')
      return [{ ...node, start: Math.min(node.end, node.start + cut), value: node.value.slice(cut) }];
    return 'children' in node ? [{ ...node, children: withoutBeginning(node.children, cut) }] : [node];
  });
}

/** Where a stretch of a block's words stands in the file; as near as escapes in the text allow. */
export function wordsSpot(block: ProseParent, start: number, end: number): Spot {
  const first = leafAt(block, start);
  const last = leafAt(block, Math.max(start, end - 1));
  return {
    start: first?.at ?? block.start,
    end: Math.max(last ? last.at + 1 : block.end, (first?.at ?? block.start) + 1),
  };
}

function leafAt(block: ProseParent, offset: number): { at: number } | undefined {
  let before = 0;
  let found: { at: number } | undefined;
  const visit = (node: ProseNode): void => {
    if (found) return;
    if ('children' in node) {
      node.children.forEach(visit);
      return;
    }
    const { length } = plainText(node);
    if (offset < before + length) {
      // Code stands behind its backtick.
      const from =
        node.type === 'inlineCode'
          ? node.start + Math.max(1, Math.floor((node.end - node.start - length) / 2))
          : node.start;
      found = { at: Math.min(node.end - 1, from + offset - before) };
    }
    before += length;
  };
  visit(block);
  return found;
}
