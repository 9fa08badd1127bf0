import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { plainText } from '../model/prose.ts';
import { playbackSections } from './playback-sections.ts';

test('prose goes to what was shown before it; at the start of a section to what comes first', () => {
  expect(
    outline(
      'Opening words.\n\n## One\n\nBefore.\n\n<Show>\nA\n</Show>\n\nBetween.\n\n<Show>\nB\n</Show>\n\n<Phases />\n\nAfter.\n\n## Two\n\nOnly words.\n\n## Three',
    ),
  ).toMatchInlineSnapshot(`
    [
      "(top): shows nothing, no block, says Opening words.",
      "One: shows A+B, no block, says Before. / Between.",
      "One: shows nothing, Phases, says After.",
      "Two: shows nothing, no block, says Only words.",
      "Three: shows nothing, no block, says nothing",
    ]
  `);
});

test('deeper headings are prose, not slides', () => {
  expect(outline('## One\n\n### Not a slide\n\nWords.')).toMatchInlineSnapshot(`
    [
      "One: shows nothing, no block, says Not a slide / Words.",
    ]
  `);
});

test('an empty body has no sections', () => {
  expect(outline('')).toEqual([]);
});

function outline(body: string): string[] {
  const text = `---\ntitle: T\nincidents: [2026-01-01-x]\n---\n${body}\n`;
  const { wholeGraph } = checkKnowledgeBase(memoryFiles({ 'playbacks/t.mdx': text }), {
    drafts: true,
    asOf: '2026-11-23',
  });
  const prose = wholeGraph.playbacks.get('t')?.prose;
  if (!prose) throw new Error('the playback was not read');
  return playbackSections(prose.children).flatMap(({ heading, parts }) =>
    parts.map(
      ({ shows, block, notes }) =>
        `${heading?.title ?? '(top)'}: shows ${shows.map(plainText).join('+') || 'nothing'}, ${block?.name ?? 'no block'}, says ${notes.map(plainText).join(' / ') || 'nothing'}`,
    ),
  );
}
