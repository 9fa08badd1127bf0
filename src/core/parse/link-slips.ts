import type { MdastNode } from 'satteri';
import { shortened } from '../shortened.ts';
import type { Spot } from '../model/spot.ts';
import { nodeSpot } from './node-spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/** A link without words or address, or with another link within its words. `links` are the elements that become links. */
export function slipsOfLink(node: MdastNode, { start, end }: Spot, body: string, links: ReadonlySet<string>): Slip[] {
  const inner = 'children' in node ? linkWithin(node.children as MdastNode[], links) : undefined;
  if (inner) return [within(inner, body)];
  if (node.type !== 'link' || !body.startsWith('[', start)) return [];
  if (/^(?:#|(?:mailto|tel):\s*)?$/.test(node.url))
    return [
      {
        rule: 'empty-part',
        what: 'part',
        start,
        end,
        reason: 'Missing address of a link; add it, or take the brackets out',
        help: 'Readers who follow it stay where they are.',
      },
    ];
  if (node.children.length > 0) return [];
  return [
    {
      rule: 'empty-part',
      what: 'part',
      start,
      end,
      reason: 'Missing words of a link; add what a reader finds there',
      help: 'Readers see nothing to follow.',
    },
  ];
}

/** Whether a node is a link on the page: one of Markdown, or an element that becomes one. */
export function isLink(node: MdastNode, links: ReadonlySet<string>): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return links.has(node.name ?? '');
  return node.type === 'link' || node.type === 'linkReference';
}

function linkWithin(nodes: readonly MdastNode[], links: ReadonlySet<string>): MdastNode | undefined {
  for (const node of nodes) {
    if (isLink(node, links) || node.type === 'footnoteReference') return node;
    const deeper = 'children' in node ? linkWithin(node.children as MdastNode[], links) : undefined;
    if (deeper) return deeper;
  }
  return undefined;
}

function within(inner: MdastNode, body: string): Slip {
  const { start, end } = nodeSpot(inner);
  return foreignMark(
    { start, end },
    `Unexpected “${shortened(body.slice(start, end))}”, expected one link, not a link inside another`,
    inner.type === 'footnoteReference'
      ? 'The mark of a note is a link as well. Put it behind the words of the link.'
      : 'A click leads to one place. Keep one of the two, or put them beside one another.',
  );
}
