import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYamlFile } from '../parse/parse-prose-document.ts';
import { sourceText } from '../parse/source-text.ts';
import { alignOffsets, type Writing } from './align-offsets.ts';
import { passagesOfYaml } from './yaml-passages.ts';

/** The stretch of `raw` where a word of `value` stands. */
function seen(word: string, value: string, raw: string, writing: Writing, from: number): string {
  const offsets = alignOffsets(value, raw, writing, from);
  const start = value.indexOf(word);
  return raw.slice(offsets[start], (offsets[start + word.length - 1] ?? 0) + 1);
}

test.each<[name: string, value: string, raw: string, writing: Writing, from: number]>([
  ['folded lines', 'one two three', '>-\n    one\n    two\n    three\n', 'plain', 3],
  ['kept lines', 'one\ntwo\nthree\n', '|\n    one\n    two\n    three\n', 'plain', 2],
  ['blank lines', 'one\n\ntwo three', 'one\n\n  two\n  three', 'plain', 0],
  ['quotes in quotes', 'a "two" three', '"a \\"two\\" three"', 'yaml-double-quoted', 1],
  ['single quotes', "it's two three", "'it''s two three'", 'plain', 1],
  ['code points', 'é two three', '"\\u00e9 two three"', 'yaml-double-quoted', 1],
  ['line break by escape', 'a\ntwo three', '"a\\ntwo three"', 'yaml-double-quoted', 1],
  ['a backslash by escape', '\\two three', '"\\\\two three"', 'yaml-double-quoted', 1],
  ['a line that goes on', 'one two three', '"one \\\n  two\\\n  \\ three"', 'yaml-double-quoted', 1],
  ['backslashes of Markdown', 'a < two * \\d three', 'a \\< two \\* \\d three', 'markdown', 0],
  ['character references', 'a < two & three', 'a &lt; two &#38; three', 'markdown', 0],
  ['what only looks like one', 'a &two; & three', 'a &two; & three', 'markdown', 0],
  ['marks of a quotation', 'one\ntwo\nthree', 'one\n> two\n> three', 'markdown', 0],
])('%s', (_name, value, raw, writing, from) => {
  expect(seen('two', value, raw, writing, from)).toBe('two');
  expect(seen('three', value, raw, writing, from)).toBe('three');
});

test('offsets never leave the text, whatever is compared', () => {
  expect(alignOffsets('abc', 'xyz')).toHaveLength(3);
  expect(alignOffsets('abc', '')).toEqual([0, 1, 2]);
});

/** Whatever way YAML writes a text down, each of its words is found where it stands. */
test('any text, in any style of YAML', () => {
  const word = fc.stringMatching(/^[a-zé“&<\\"'#:]{1,9}$/);
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')), { minLength: 1, maxLength: 40 })
    .map((parts) =>
      parts
        .map(([letters, gap]) => letters + gap)
        .join('')
        .trim(),
    );
  const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');
  fc.assert(
    fc.property(text, style, fc.constantFrom(20, 40, 80), (value, defaultStringType, lineWidth) => {
      const file = stringify({ list: [{ text: value }] }, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth });
      const source = sourceText('record.yaml', file);
      const { yaml } = readYamlFile(source);
      if (!yaml) return;
      const [passage] = passagesOfYaml(source, yaml, {
        whereOf: () => 'body',
        of: 'record',
        language: 'en',
        evidence: false,
      });
      if (!passage) return;
      for (const { index, 0: letters } of passage.text.matchAll(/[a-zé]+/g)) {
        const { start, end } = passage.place(index, index + letters.length);
        // A double-quoted word may itself be broken over two lines.
        expect(file.slice(start.offset, end.offset).replace(/\\\n */g, ''), `${letters} in ${file}`).toBe(letters);
      }
    }),
    { numRuns: 500 },
  );
});
