import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from './plain-yaml.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));

/** What the exact reader says of the same text; undefined when it finds a fault. */
function exactly(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return { value: document.toJS() as unknown };
  } catch {
    return undefined; // an alias that leads nowhere
  }
}

test('both readers agree on every YAML of the example, and the fast one takes it', () => {
  const texts = readdirSync(content, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    if (!/\.(?:yaml|mdx)$/.test(path)) return [];
    const text = readFileSync(content + path, 'utf8');
    return path.endsWith('.yaml') ? [text] : [/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? ''];
  });
  expect(texts.length).toBeGreaterThan(15);
  for (const text of texts) expect(plainYaml(text)).toEqual(exactly(text));
});

test('where the fast reader answers, the exact one says the same', () => {
  const pieces = fc.constantFrom(
    'a',
    'key',
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n- ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    ' #c',
    '|',
    '>',
    '|\n  x',
    '~',
    'null',
    'true',
    'yes',
    '0',
    '012',
    '0o14',
    '0x1f',
    '1e3',
    '.5',
    '-.inf',
    '1_000',
    '0b11',
    '2026-03-14',
    '10:02',
    '2026-03-14 10:02',
    '&a ',
    '*a',
    '!!str ',
    '<<: ',
    '? ',
    '\t',
    '%',
    '@',
    '`',
    '---\n',
    '...\n',
    'é😀',
    '\\n',
    '=',
  );
  const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const fast = plainYaml(written);
      const exact = exactly(written);
      // A text that only the fast one accepts is a text that the exact one would have refused with a message.
      if (fast && exact) expect(fast).toEqual(exact);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  'a: &x 1\nb: *x',
  'a: !!str 1',
  '<<: {a: 1}',
  'a:\t1',
  '? a\n: 1',
  'a: 1_000',
  'a: 0b11',
  'a: -.5',
  '- -0x1f',
  '---a: 1',
  'a: 1\na: 2',
  'a: [1',
  '- a\nb: 1',
  '\n  |\n #c',
])('leaves %j to the exact reader', (text) => {
  expect(plainYaml(text)).toBeUndefined();
});
