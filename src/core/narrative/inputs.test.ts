import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { narrativeOf } from '../../../test/support/narrative-of.ts';
import { plainText } from '../model/prose.ts';
import { parseProse } from '../parse/parse-prose.ts';
import { sourceText } from '../parse/source-text.ts';
import { vocabulary } from './vocabulary.ts';
import { escapeLineStarts, escapeMarkdown, markdownLine } from '../formats/markdown.ts';

/** Small inputs that other tools have stumbled over, each with what is right. */
function ids(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

describe('notes', () => {
  test('one that is mentioned twice leads back to both, whatever the case of its label', () => {
    const { html } = narrativeOf(
      'Up.[^load] Down.[^load] More.[^Disk]\n\n[^load]: Of the broker.\n[^disk]: Of the host.\n',
    );
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    expect(html.match(/role="doc-backlink"/g)).toHaveLength(3);
    expect(html).toContain('Of the host.');
    expect(html).not.toContain('[^');
  });
  test('one defined in a quotation, a list or an aside is shown', () => {
    const { html } = narrativeOf(
      '> Said.[^a]\n>\n> [^a]: In the chat.\n\n- Item.[^b]\n\n  [^b]: On paper.\n\n<Aside>\n\nForty.[^c]\n\n[^c]: From the board.\n\n</Aside>\n',
    );
    for (const words of ['In the chat.', 'On paper.', 'From the board.']) expect(html).toContain(words);
    expect(html).not.toContain('[^');
  });
  test('a heading keeps its address, and a link to it leads there', () => {
    const { html } = narrativeOf('Up.[^a]\n\n## Note 1\n\nSee [it](#note-1).\n\n[^a]: Of the broker.\n');
    expect(ids(html)).toEqual(['fnref:1', 'note-1', 'fn:1']);
    expect(html).toContain('<a href="#note-1">it</a>');
  });
  test('a note may mention a note', () => {
    const { html } = narrativeOf('Up.[^a]\n\n[^a]: See there.[^b]\n\n[^b]: And here.\n');
    expect(html).toContain('And here.');
  });
});

describe('headings', () => {
  test('of signs alone have an address', () => {
    const { html } = narrativeOf('## 🔥\n\nHot.\n\n## ✨\n\nBright.\n\n## ✅ Done\n\nSee [done](#-done).\n');
    expect(ids(html)).toEqual(['section', 'section-1', '-done']);
  });
});

describe('words of a .md file', () => {
  const inMarkdown = (body: string): string[] => {
    const { root } = parseProse(sourceText('a.md', body), 0, {
      syntax: 'md',
      kind: 'narrative',
      vocabulary: vocabulary(),
    });
    return root.children.map(plainText);
  };
  test.each([
    ['<!-- one --> The **queue** grew. <!-- two -->', [' The queue grew. ']],
    ['<!-- one -->\n\nWords.', ['Words.']],
    ['Words <!-- one --> and <!-- two --> more.', ['Words  and  more.']],
    ['<!-- one\n\ntwo -->\n\nWords.', ['Words.']],
  ])('%j', (body, shown) => {
    expect(inMarkdown(body)).toEqual(shown);
  });
});

test.each([
  ['その夜は**「接続数」**を増やした。', '<strong>「接続数」</strong>を'],
  ['**重要：**値は', '<strong>重要：</strong>値は'],
  ['これは*「値」*です', '<em>「値」</em>です'],
  ['二つの**「甲」**と**「乙」**を', '<strong>「甲」</strong>と<strong>「乙」</strong>を'],
  ['2 ** 3 と 4 ** 5', '2 ** 3 と 4 ** 5'],
])('bold beside East Asian letters: %s', (body, shown) => {
  expect(narrativeOf(`${body}\n`).html).toContain(shown);
});

test('words from right to left say their direction', () => {
  expect(narrativeOf('ارتفع التأخير عند 14:10.\n').html).toContain('<p dir="auto">');
  expect(narrativeOf('It rose at 14:10.\n').html).toContain('<p>It rose');
});

describe('Markdown for others reads as the same words again', () => {
  function wordsOf(node: MdastNode): string {
    if (node.type === 'html') return `HTML ${node.value}`;
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map((child) => wordsOf(child as MdastNode)).join('') : '';
  }
  const again = (markdown: string): MdastNode => markdownToMdast(markdown, { features: { frontmatter: false } });

  test.each([
    '\\# of replicas',
    '1\\. is no list',
    '\\- a minus',
    '\\+ a plus',
    'Words\n\\===',
    'bang\\![a link](https://example.org)',
    '&amp;lt; and \\&copy;',
    'http\\://example.org',
    'a \\| pipe',
    '\\~~no\\~~',
    '2\\*3\\*4 and snake_case_name',
    'ends with \\\\',
    '`` ` `` and ```` a``b ````',
  ])('%s', (body) => {
    const { text, html } = narrativeOf(`${body}\n`);
    const [block, ...others] = (again(text) as { children: MdastNode[] }).children;
    expect(others).toEqual([]);
    expect(block?.type).toBe('paragraph');
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(block && wordsOf(block)).toBe(shown);
  });

  test('whatever the words', () => {
    const piece = fc.constantFrom(
      ...'#*_-+=~`[](){}<>!&|\\.:1 a\n'.split(''),
      '&lt;',
      'www.a.bc',
      'https://a.bc',
      'a@b.cd',
      '| --- |',
      '```',
      '1. ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const words = pieces
          .join('')
          .replace(/[ \n]*\n[ \n]*/g, '\n')
          .trim();
        fc.pre(words !== '');
        const tree = again(escapeLineStarts(escapeMarkdown(words))) as { children: MdastNode[] };
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(tree.children.map(wordsOf).join('')).toBe(words);
        const line = again(markdownLine(words)) as { children: MdastNode[] };
        expect(line.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(line.children.map(wordsOf).join('')).toBe(words.replace(/\s+/g, ' '));
      }),
      { numRuns: 4000 },
    );
  });
});

test('reading time of Japanese counts its characters', () => {
  const { incident: read } = narrativeOf(`${'接続数が増えた。'.repeat(300)}\n`);
  expect(read?.wordCount).toBeGreaterThan(900);
});
