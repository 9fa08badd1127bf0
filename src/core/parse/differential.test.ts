import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { readFolder } from '../../disk/read-folder.ts';
import { inMemory } from '../check/files-in-memory.ts';
import { remarkForMdx } from './remark-parser.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * Our parser and remark read the same text as the same tree: types, words and offsets. Where they are known to differ, the
 * difference is named here with its reason and made equal; any other difference fails.
 */
interface AnyNode {
  type: string;
  value?: string;
  url?: string;
  name?: string | null;
  children?: readonly AnyNode[];
  position?: { start: { offset?: number }; end: { offset?: number } } | undefined;
}

function shownOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return ` ${JSON.stringify(node.value)}`;
  if (node.name !== undefined) return ` <${String(node.name)}>`;
  return node.url === undefined ? '' : ` ${node.url}`;
}

function outline(node: AnyNode, text: string, depth = 0): string[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const words = shownOf(node);
  const place = node.type === 'root' ? '' : ` ${String(start)}–${String(trimmedEnd(node, text, end))}`;
  return [
    `${' '.repeat(depth)}${node.type}${words}${place}`,
    ...mergedText((node.children ?? []).flatMap(unravelled)).flatMap((child) => outline(child, text, depth + 1)),
  ];
}

/**
 * A paragraph of nothing but elements and comments: our parser already lifts them to blocks, as MDX's own compiler does in a later step.
 */
function unravelled(node: AnyNode): readonly AnyNode[] {
  if (node.type !== 'paragraph' || !node.children?.some(({ type }) => type.startsWith('mdx'))) return [node];
  const isBlank = ({ type, value }: AnyNode): boolean => type === 'text' && (value ?? '').trim() === '';
  if (
    !node.children.every(
      (child) => isBlank(child) || child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression',
    )
  )
    return [node];
  return node.children
    .filter((child) => !isBlank(child))
    .map((child) => ({ ...child, type: child.type.replace('Text', 'Flow') }));
}

/** Neighbouring text nodes: where one parser parts a run of words in two, the words are the same. */
function mergedText(children: readonly AnyNode[]): AnyNode[] {
  const merged: AnyNode[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (last?.type === 'text' && child.type === 'text')
      merged[merged.length - 1] = {
        ...last,
        value: (last.value ?? '') + (child.value ?? ''),
        position: { start: last.position?.start ?? {}, end: child.position?.end ?? {} },
      };
    else merged.push(child);
  }
  return merged;
}

/** Containers: one parser counts the line break behind the last line to a list or quotation, the other does not. No message stands there. */
function trimmedEnd({ type }: AnyNode, text: string, end: number): number {
  return ['list', 'listItem', 'blockquote', 'table', 'footnoteDefinition'].includes(type)
    ? text.slice(0, end).trimEnd().length
    : end;
}

function ours(text: string): string[] {
  return outline(mdxToMdast(text, { features: { frontmatter: false } }) as AnyNode, text);
}

function theirs(text: string): string[] {
  return outline(remarkForMdx().parse(text) as AnyNode, text);
}

const content = inMemory(await readFolder(join(dirname(fileURLToPath(import.meta.url)), '../../../content')));
const stories = content.texts.flatMap(({ path, text }) => {
  const split = path.endsWith('.mdx') ? splitFrontMatter(text) : 'unclosed';
  return split === 'unclosed' ? [] : [[path, text.slice(split.bodyStart)] as const];
});

test.each(stories)('%s', (_path, body) => {
  expect(ours(body)).toEqual(theirs(body));
});

const inline = fc.constantFrom(
  'words',
  'more words,',
  '*soft*',
  '**strong**',
  '`code`',
  '[a link](../a/)',
  '![words](a.png)',
  '<Term id="a">term</Term>',
  '<Theme id="a" />',
  '~~gone~~',
  'it’s',
  '5 \\< 6',
  '{/* a note */}',
  'line\nbreak',
  'hard\\\nbreak',
  '🔥',
  'A&amp;B',
  'https://example.org/a',
  '“quoted”',
);
const sentence = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `## ${text.replaceAll('\n', ' ').replaceAll('\\', '')}`),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, index) => `${String(index + 1)}. ${item.replaceAll('\n', '\n   ')}`).join('\n')),
  sentence.map((text) =>
    text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  ),
  sentence.map((text) => `<Aside title="A">\n\n${text}\n\n</Aside>`),
  fc.constant('```log\n10:02 <not> {a} tag\n```'),
  fc.constant('| a | b |\n| - | - |\n| c | `d` |'),
  fc.constant('***'),
  fc.constant('<Timeline />'),
  fc.constant('{/* check-ignore hook: why */}'),
);

test('2,000 generated stories of up to 5 blocks', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const text = `${blocks.join('\n\n')}\n`;
      expect(ours(text)).toEqual(theirs(text));
    }),
    { numRuns: 2_000, seed: 20261123 },
  );
}, 60_000);
