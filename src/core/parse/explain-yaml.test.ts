import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { sourceText } from './source-text.ts';

function said(text: string): string {
  const { problems } = parseYaml(sourceText('actions.yaml', text), { start: 0, end: text.length });
  return problems.map(({ reason, help = '' }) => `${reason} ${help}`.trim()).join('\n');
}

test('what stands wrong is told in words, with what to do', () => {
  expect(said('- text: "one\n- text: two"\n- text: "three\n')).toMatchInlineSnapshot(
    `"Unexpected YAML: something left open: a quote, bracket or colon is missing The quote that begins here runs on into the next item. Close it at the end of its value."`,
  );
  expect(said('a: [1, 2\nb: 3\n')).toMatchInlineSnapshot(
    `"Unexpected YAML: something left open: a quote, bracket or colon is missing"`,
  );
  expect(said('a:\n\tb: 1\n')).toMatchInlineSnapshot(`"Unexpected YAML: a tab for indentation Use spaces."`);
  expect(said('a: "x\\q"\n')).toMatchInlineSnapshot(
    `"Unexpected YAML: a backslash in double quotes that begins no escape Use single quotes, or write the backslash twice."`,
  );
  expect(said('title: a: b\n')).toMatchInlineSnapshot(
    `"Unexpected YAML: a colon inside a value Put the value in quotes."`,
  );
});

test('what is right is not told', () => {
  expect(said('title: a\n')).toBe('');
});
