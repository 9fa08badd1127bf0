import { escapeLineStarts, escapeMarkdown, inlineCode } from '../formats/markdown.ts';
import type { ProseNode } from '../model/prose.ts';
import type { ProseRendering } from './prose-to-html.ts';

/** Prose as Markdown that stands on its own: elements become plain Markdown. For the Markdown twin and for chat. */
export function proseToText(nodes: readonly ProseNode[], rendering: ProseRendering): string {
  return joinBlocks(nodes, rendering);
}

function joinBlocks(nodes: readonly ProseNode[], rendering: ProseRendering): string {
  return nodes
    .map((node, index) =>
      node.type === 'list' ? list(node, followsList(nodes, index), rendering) : toText(node, rendering),
    )
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** Two lists in a row need different marks, or they would be one. */
function followsList(nodes: readonly ProseNode[], index: number): boolean {
  let run = 0;
  while (nodes[index - run - 1]?.type === 'list') run += 1;
  return run % 2 === 1;
}

function inline(nodes: readonly ProseNode[], rendering: ProseRendering): string {
  return nodes.map((node) => toText(node, rendering)).join('');
}

function toText(node: ProseNode, rendering: ProseRendering): string {
  switch (node.type) {
    case 'root':
      return joinBlocks(node.children, rendering);
    case 'paragraph':
      return escapeLineStarts(inline(node.children, rendering));
    case 'tableCell':
      return inline(node.children, rendering);
    case 'emphasis':
      return `*${inline(node.children, rendering)}*`;
    case 'strong':
      return `**${inline(node.children, rendering)}**`;
    case 'delete':
      return `~~${inline(node.children, rendering)}~~`;
    case 'blockquote':
      return prefix(joinBlocks(node.children, rendering), '> ');
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, node.depth)))} ${oneLine(inline(node.children, rendering))}`;
    case 'list':
      return list(node, false, rendering);
    case 'listItem':
      return listItem(node, '- ', rendering);
    case 'table':
      return table(node.children, rendering);
    case 'tableRow':
      return `| ${node.children.map((cell) => toText(cell, rendering).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
    case 'text':
      return escapeMarkdown(node.value);
    case 'inlineCode':
      return inlineCode(node.value);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length + 1)));
      return `${fence}${node.language ?? ''}\n${node.value}\n${fence}`;
    }
    case 'break':
      return '\\\n';
    case 'thematicBreak':
      return '***';
    case 'link': {
      const href = rendering.link(node.url);
      const words = inline(node.children, rendering);
      return href === undefined ? words : `[${words}](${href.replaceAll(' ', '%20').replaceAll(')', '%29')})`;
    }
    case 'image': {
      const picture = rendering.context.picture(node.url);
      return picture ? `![${node.alt}](${picture.src})` : node.alt;
    }
    case 'footnoteReference':
      return `[^${node.label}]`;
    case 'footnoteDefinition':
      return `[^${node.label}]: ${indent(joinBlocks(node.children, rendering), '    ')}`;
    case 'element': {
      const known = rendering.vocabulary.get(node.name);
      const parts = node.children.map((child) => toText(child, rendering));
      const content = known?.flow === 'inline' ? parts.join('') : joinBlocks(node.children, rendering);
      return known ? known.toText(node.attributes, content, rendering.context, parts) : content;
    }
  }
}

function list(node: Extract<ProseNode, { type: 'list' }>, follows: boolean, rendering: ProseRendering): string {
  const bullet = follows ? '* ' : '- ';
  const marker = (index: number): string =>
    node.ordered ? `${String(node.first + index)}${follows ? ')' : '.'} ` : bullet;
  return node.children.map((item, index) => listItem(item, marker(index), rendering)).join(node.spread ? '\n\n' : '\n');
}

/** A heading has one line, and a last # would be taken for its end. */
function oneLine(text: string): string {
  return text.replace(/\\?\n/g, ' ').replace(/#+$/, '\\$&');
}

function listItem(node: ProseNode, marker: string, rendering: ProseRendering): string {
  if (node.type !== 'listItem') return toText(node, rendering);
  const tick = node.checked ? '[x] ' : '[ ] ';
  const box = node.checked === null ? '' : tick;
  return (
    marker +
    box +
    indent(
      node.children.map((child) => toText(child, rendering)).join(node.spread ? '\n\n' : '\n'),
      ' '.repeat(marker.length),
    )
  );
}

function table(rows: readonly ProseNode[], rendering: ProseRendering): string {
  const [head, ...body] = rows.map((row) => toText(row, rendering));
  const columns = rows[0] && 'children' in rows[0] ? rows[0].children.length : 1;
  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
}

function prefix(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? mark.trimEnd() : mark + line))
    .join('\n');
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');
}
