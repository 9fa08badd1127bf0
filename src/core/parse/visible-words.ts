import type { MdastNode } from 'satteri';
import { deepest } from '../model/prose.ts';
import { showStandIns } from './stand-ins.ts';

/**
 * What readers see of a parsed text: the words of each block in a row, blanks evened out. Two texts with the same answer read the
 * same, whatever their marks; a paragraph that was split, or a word that came or went, makes it another.
 */
export function visibleWords(tree: MdastNode): string[] {
  const blocks: string[] = [];
  const visit = (node: MdastNode, depth: number): void => {
    if (depth > deepest) return;
    if (isLeafBlock(node)) blocks.push(`${node.type} ${evened(wordsOf(node))}`);
    else if ('children' in node) for (const child of node.children) visit(child as MdastNode, depth + 1);
    else if ('value' in node && node.type !== 'mdxFlowExpression') blocks.push(`${node.type} ${evened(wordsOf(node))}`);
  };
  visit(tree, 0);
  return blocks.filter((block) => !block.endsWith(' '));
}

function isLeafBlock({ type }: MdastNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'code';
}

function wordsOf(node: MdastNode, depth = 0): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxTextExpression') return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? '' : `{${node.value}}`;
  if ('value' in node) return showStandIns(node.value);
  if (!('children' in node)) return '';
  return depth > deepest ? '' : node.children.map((child) => wordsOf(child as MdastNode, depth + 1)).join('');
}

function evened(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
