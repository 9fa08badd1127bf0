import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes } from './apply-fixes.ts';
import { checkKnowledgeBase } from './check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

test('only the slices change', () => {
  expect(
    applyFixes('one two three', [
      { fix: [{ start: 4, end: 7, text: '2' }] },
      { fix: [{ start: 0, end: 3, text: '1' }] },
    ]),
  ).toEqual({
    text: '1 2 three',
    applied: 2,
  });
});

test('edits that overlap wait, and so do their companions', () => {
  const fixes = [
    { fix: [{ start: 0, end: 5, text: 'A' }] },
    {
      fix: [
        { start: 3, end: 6, text: 'B' },
        { start: 8, end: 9, text: 'C' },
      ],
    },
  ];
  expect(applyFixes('0123456789', fixes)).toEqual({ text: 'A56789', applied: 1 });
});

test('edits outside the text are left out', () => {
  expect(
    applyFixes('abc', [{ fix: [{ start: 2, end: 9, text: 'x' }] }, { fix: [{ start: -1, end: 1, text: 'x' }] }]),
  ).toEqual({ text: 'abc', applied: 0 });
});

test('line ends of the file are kept', () => {
  expect(applyFixes('a<br>b\r\n', [{ fix: [{ start: 1, end: 5, text: '\\\n' }] }]).text).toBe('a\\\r\nb\r\n');
});

test('what is outside the edits stays as it is, for any edits', () => {
  const edit = fc.record({ start: fc.nat(30), length: fc.nat(5), text: fc.string({ maxLength: 3 }) });
  fc.assert(
    fc.property(fc.string({ minLength: 10, maxLength: 30 }), fc.array(edit, { maxLength: 6 }), (text, edits) => {
      const { text: fixed } = applyFixes(
        text,
        edits.map(({ start, length, text: instead }) => ({ fix: [{ start, end: start + length, text: instead }] })),
      );
      const first = Math.min(text.length, ...edits.map(({ start }) => start));
      expect(fixed.slice(0, first)).toBe(text.slice(0, first));
    }),
  );
});

test('a file of old habits is mended, and then has nothing more of the kind', () => {
  const path = 'incidents/2026-03-14-slow/narrative.mdx';
  let text =
    '---\ntitel: The slow checkout\n---\n<!-- draft -->\n\nOne<br>two, <5ms, <https://example.org/a> and {x.\n\n{/* check-ignore hook: not needed any more */}\n\nEnd.\n';
  for (let round = 0; round < 5; round += 1)
    text = applyFixes(
      text,
      checkKnowledgeBase(memoryFiles({ [path]: text }), { drafts: true, asOf: '2026-11-23' }).messages,
    ).text;
  expect(text).toMatchInlineSnapshot(`
    "---
    title: The slow checkout
    ---
    {/* draft */}

    One\\
    two, \\<5ms, [https://example.org/a](https://example.org/a) and \\{x.


    End.
    "
  `);
});
