import fc from 'fast-check';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import type { YamlPath } from './yaml-places.ts';
import { sourceText } from './source-text.ts';

function places(text: string, paths: readonly YamlPath[]): string[] {
  const { yaml } = parseYaml(sourceText('record.yaml', text), { start: 0, end: text.length });
  const show = ({ start, end }: { start: number; end: number }): string => JSON.stringify(text.slice(start, end));
  return paths.map((path) =>
    yaml ? `${path.join('.')}: key ${show(yaml.keySpotOf(path))} value ${show(yaml.spotOf(path))}` : 'no YAML',
  );
}

test('keys and values, nested and in flow', () => {
  expect(
    places('a:\n  - b: one\n    "c d": {e: [1, two]}\nf: >\n  long\n  text\n', [
      ['a'],
      ['a', 0, 'b'],
      ['a', 0, 'c d', 'e', 1],
      ['f'],
    ]),
  ).toMatchInlineSnapshot(`
    [
      "a: key "a" value "- b: one\\n    \\"c d\\": {e: [1, two]}\\n"",
      "a.0.b: key "b" value "one"",
      "a.0.c d.e.1: key "two" value "two"",
      "f: key "f" value ">\\n  long\\n  text\\n"",
    ]
  `);
});

test('what is missing is told at its nearest parent, on one line', () => {
  expect(places('a:\n  - b: one\n    c: two\nempty:\n', [['a', 0, 'nope'], ['a', 5], ['empty'], ['nope'], []]))
    .toMatchInlineSnapshot(`
    [
      "a.0.nope: key "b: one" value "b: one"",
      "a.5: key "a" value "a"",
      "empty: key "empty" value "empty"",
      "nope: key "a:" value "a:"",
      ": key "a:" value "a:\\n  - b: one\\n    c: two\\nempty:"",
    ]
  `);
});

test('an offset of the file is used, not of the front matter', () => {
  const text = '---\ntitle: A\n---\n';
  const { yaml } = parseYaml(sourceText('narrative.mdx', text), { start: 4, end: 13 });
  expect(yaml?.spotOf(['title'])).toEqual({ start: 11, end: 12 });
});

test('every scalar is found where the parser has it', () => {
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.stringMatching(/^[a-z ]{0,8}$/),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(value, (data) => {
      const text = JSON.stringify(data, null, 1);
      const { yaml } = parseYaml(sourceText('a.yaml', text), { start: 0, end: text.length });
      const visit = (node: unknown, path: YamlPath): void => {
        if (isMap(node))
          for (const pair of node.items) visit(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
        else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
        else if (isNode(node) && node.range && node.range[1] > node.range[0])
          expect(yaml?.spotOf(path)).toEqual({ start: node.range[0], end: node.range[1] });
      };
      visit(parseDocument(text).contents, []);
    }),
    { numRuns: 300 },
  );
});

test('the short way to an outermost key leads where the tree leads', () => {
  const text = 'title: a\nabout: |\n  title: not this\n  x\nlist: [title: no]\n"quoted": 1\ntitle2: b\n';
  const source = sourceText('x.yaml', text);
  const fresh = parseYaml(source, { start: 0, end: text.length }).yaml;
  const made = parseYaml(source, { start: 0, end: text.length }).yaml;
  made?.scalarAt(['title']); // asks for a place inside, so the tree is made
  for (const key of ['title', 'about', 'list', 'quoted', 'title2'])
    expect(fresh?.keySpotOf([key])).toEqual(made?.keySpotOf([key]));
});
