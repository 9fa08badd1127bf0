import { expect, test } from 'vitest';
import { markdownPage, plainNarrative } from './plain-narrative.ts';

test('a narrative becomes a page without our elements', () => {
  const text =
    '---\ntitle: The "long" night\nhook: Nobody looked.\n---\nSee <Theme id="theme-1" />.\n\n---\n\n## After\n\n<Timeline />\n';
  expect(markdownPage(plainNarrative('2020-01-01-night', text))).toMatchInlineSnapshot(`
    "---
    title: "The \\"long\\" night"
    description: "Nobody looked."
    ---

    See .

    ---

    ## After
    "
  `);
});

test('a narrative without a hook is refused', () => {
  expect(() => plainNarrative('night', '---\ntitle: Night\n---\nIt grew.\n')).toThrow(
    'The narrative night has no hook',
  );
});
