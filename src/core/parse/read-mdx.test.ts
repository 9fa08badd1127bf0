import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '../narrative/vocabulary.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { readMdx } from './read-mdx.ts';
import { sourceText } from './source-text.ts';
import { visibleWords } from './visible-words.ts';

function read(text: string): ReturnType<typeof readMdx> {
  return readMdx(sourceText('a.mdx', text), 0, vocabulary());
}

function fix(text: string): string {
  return applyFixes(text, read(text).problems).text;
}

describe('a fix keeps every word that readers see', () => {
  test.each([
    ['one<br>two', 'one\\\ntwo'],
    ['one<br>\ntwo', 'one\\\ntwo'],
    ['one <br/>\ntwo', 'one \\\ntwo'],
    ['one<br><br>two', 'one\\\n\\\ntwo'],
    ['the end<br>\n\nnext', 'the end\n\nnext'],
    ['the end<br>', 'the end'],
    ['- one<br>two\n- three<br>\n- four', '- one\\\n  two\n- three\n- four'],
    ['> one<br>two<br>\n\nthree', '> one\\\n> two\n\nthree'],
    ['<Aside>\n\none<br>two<br>\n\n</Aside>', '<Aside>\n\none\\\ntwo\n\n</Aside>'],
    ['a <!-- note --> b', 'a {/* note */} b'],
    ['<!-- one\n\ntwo -->\n\nwords', '{/* one\n\ntwo */}\n\nwords'],
    ['see <https://example.org/a_b_c>.', 'see [https://example.org/a\\_b\\_c](https://example.org/a_b_c).'],
    ['mail <ops@example.org>', 'mail [ops@example.org](mailto:ops@example.org)'],
    ['less <5 ms and <= 7', 'less \\<5 ms and \\<= 7'],
    ['restore --into <cluster-name> now', 'restore --into \\<cluster-name> now'],
    ['a List<String> and Map<K, V>', 'a List\\<String> and Map\\<K, V>'],
    ['the chart {{ .Values.replicas }} and ${HOME}', 'the chart \\{\\{ .Values.replicas \\}\\} and $\\{HOME\\}'],
    ['answer {"error": "timeout", "code": 504}.', 'answer \\{"error": "timeout", "code": 504\\}.'],
    ['- to {no one/a team}', '- to \\{no one/a team\\}'],
    ['| a | {b |\n| --- | --- |\n| c | d |', '| a | \\{b |\n| --- | --- |\n| c | d |'],
    ['said { and went on', 'said \\{ and went on'],
  ])('%j', (text, mended) => {
    expect(fix(text)).toBe(mended);
    expect(fix(mended)).toBe(mended);
  });

  test.each([
    ['a comment across a blank line inside a paragraph', 'text <!-- a\n\nb --> more'],
    ['a break in a table', '| a<br>b |\n| --- |\n| c |'],
    ['a break in a heading', '## one<br>two'],
  ])('%s is left to its author', (_name, text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(fix(text)).toBe(text);
  });

  test('whatever stands around it', () => {
    const piece = fc.constantFrom(
      ...[
        '<br>',
        '<br/>',
        '<!-- note -->',
        '<!--',
        '-->',
        '<https://example.org/a_(b)>',
        '<a@example.org>',
        '<5',
        '<x-y>',
      ],
      ...[
        '{a/b}',
        '{',
        '}',
        '{{ x }}',
        '\n',
        '\n\n',
        '\n- ',
        '\n> ',
        '\n  ',
        '| a |',
        '\n| --- |\n',
        '**',
        '_',
        '`',
        ' word ',
        'x',
      ],
      ...['<Aside>', '</Aside>', '\n\n<Aside>\n\n', '\n\n</Aside>\n\n', '[a](b)', '\\', '## ', '    '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const before = read(text);
        const mended = applyFixes(text, before.problems).text;
        const after = read(mended);
        expect(visibleWords(after.tree)).toEqual(visibleWords(before.tree));
        const again = applyFixes(mended, after.problems).text;
        expect(visibleWords(read(again).tree)).toEqual(visibleWords(before.tree));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('one trouble does not hide the others', () => {
  test.each([
    ['into <cluster-name>\n\nless <100 ms\n\n{a/b}\n\n<Asid>x', 4],
    ['<p>one\n\ntwo</p>\n\nless <5', 2],
    ['x <Aside> y\n\nz</Aside>\n\nless <5', 2],
    ['<Aside>\n\n<Quote who="a">\n\nWords\n\n</Aside>\n\n</Quote>\n\nless <5', 2],
  ])('%j', (text, count) => {
    expect(read(text).problems.map(({ reason }) => reason)).toHaveLength(count);
  });
});
