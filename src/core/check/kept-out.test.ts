import { expect, test } from 'vitest';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { checkKnowledgeBase } from './check-knowledge-base.ts';
import { blockingErrors, keptOut } from './kept-out.ts';

const story = (card: string, body = 'Words.'): string => `---\ntitle: A night\n${card}\n---\n${body}\n`;

test('what readers do not see is counted, and its errors stop nobody', () => {
  const checked = checkKnowledgeBase(
    memoryFiles({
      'incidents/2026-03-14-a/narrative.mdx': story('status: published'),
      'incidents/2026-03-15-b/narrative.mdx': story('hook: No status yet.'),
      'incidents/2026-03-16-c/narrative.mdx': story('status: in-review'),
      'incidents/2026-03-17-d/narrative.mdx': story('status: draft', 'See {this}.'),
      'incidents/2026-03-17-d/record.yaml': 'zebras: []\n',
      'incidents/2026-03-18-e/narrative.mdx': story('status: publishd', 'Words.'),
    }),
    { drafts: false, asOf: '2026-11-24' },
  );
  expect(keptOut(checked.wholeGraph)).toBe('1 draft, 1 in review');
  expect(blockingErrors(checked.messages, checked.sources, false).map(({ file }) => file)).toEqual([
    'incidents/2026-03-18-e/narrative.mdx',
  ]);
  expect(blockingErrors(checked.messages, checked.sources, true)).toHaveLength(3);
});

test('a theme or playback that names no status is published, so its errors stop the build', () => {
  const checked = checkKnowledgeBase(
    memoryFiles({
      'themes/broken.mdx': '---\ntitel: Broken\n---\n',
      'themes/held-back.mdx': '---\ntitel: Broken\nstatus: draft\n---\n',
      'playbacks/broken.mdx': '---\ntitel: Broken\n---\n',
      'playbacks/held-back.mdx': '---\ntitel: Broken\nstatus: in-review\n---\n',
    }),
    { drafts: false, asOf: '2026-11-24' },
  );
  const files = blockingErrors(checked.messages, checked.sources, false).map(({ file }) => file);
  expect([...new Set(files)]).toEqual(['playbacks/broken.mdx', 'themes/broken.mdx']);
});

test.each([
  ['in its card', '---\ntitle: A nig'],
  ['before its first letter', ''],
  ['behind the mark', '---\n'],
])('a story that was half saved, cut off %s, stops the build: it may be a published one', (_where, text) => {
  const checked = checkKnowledgeBase(
    memoryFiles({
      'incidents/2026-03-14-a/narrative.mdx': text,
      'incidents/2026-03-15-b/narrative.mdx': '---\nstatus: draft\ntit',
      'incidents/2026-03-16-c/narrative.mdx': '---\n---\nNobody has named this one yet.\n',
    }),
    { drafts: false, asOf: '2026-11-24' },
  );
  const files = blockingErrors(checked.messages, checked.sources, false).map(({ file }) => file);
  expect([...new Set(files)]).toEqual(['incidents/2026-03-14-a/narrative.mdx']);
});
