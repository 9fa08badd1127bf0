import { expect, test } from 'vitest';
import { parseManual } from './manual.ts';
import { runExample } from '../../../test/support/run-example.ts';
import unknownKey from '../rules/unknown-key.ts';

const text = `# Keep to the keys

A key that nobody reads is lost.

## Fine

\`\`\`yaml record.yaml
factors: []
\`\`\`

## Not fine

Two files form one example.

\`\`\`yaml record.yaml
factor: []
\`\`\`

\`\`\`yaml actions.yaml
[]
\`\`\`

\`\`\`text output
record.yaml:1:1  error  …
\`\`\`

## How to mend it

Look at the \`list\`.
`;

test('a manual becomes its parts', () => {
  expect(parseManual(text)).toEqual({
    title: 'Keep to the keys',
    why: 'A key that nobody reads is lost.',
    fine: [{ kind: 'example', files: [{ name: 'record.yaml', language: 'yaml', text: 'factors: []\n' }], output: '' }],
    notFine: [
      { kind: 'words', markdown: 'Two files form one example.' },
      {
        kind: 'example',
        files: [
          { name: 'record.yaml', language: 'yaml', text: 'factor: []\n' },
          { name: 'actions.yaml', language: 'yaml', text: '[]\n' },
        ],
        output: 'record.yaml:1:1  error  …',
      },
    ],
    mend: 'Look at the `list`.',
  });
});

test('a misshapen manual is refused', () => {
  expect(() => parseManual('words')).toThrow('Missing “# title” at the top of a manual; add it');
  expect(() => parseManual('# T\n\n## Fine')).toThrow('Missing a paragraph that says why in the manual “T”; add it');
  expect(() => parseManual(text.replace('## How to mend it', ''))).toThrow(
    'Missing “## How to mend it” in the manual “Keep to the keys”; add it',
  );
  expect(() => parseManual(text.replace('```text output', '```text'))).toThrow(
    'Missing “text output” after an example under “Not fine”',
  );
  expect(() => parseManual(text.replace('```yaml record.yaml\nfactors', '```\nfactors'))).toThrow(
    'Missing an example in the manual “Keep to the keys”',
  );
  expect(() => parseManual(text.replace('## Not fine', '```text output\nx\n```\n\n## Not fine\n'))).toThrow(
    'Unexpected output under “Fine”',
  );
});

test('an example runs with the rules of form and the rule itself', async () => {
  expect(await runExample(unknownKey, [{ name: 'record.yaml', language: 'yaml', text: 'factor: []\n' }]))
    .toMatchInlineSnapshot(`
    "record.yaml:1:1  error  Unexpected key “factor”, expected factors  unknown-key
      Did you mean factors? Keys of your own may start with x-."
  `);
});
