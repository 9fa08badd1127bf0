import { expect, test } from 'vitest';
import { checkKnowledgeBase } from './check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

/** What is said of files that are not read. */
function strays(...paths: string[]): string[] {
  const texts = Object.fromEntries(paths.map((path) => [path, '---\ntitle: Checkout was slow\n---\n\nWords.\n']));
  return checkKnowledgeBase(memoryFiles(texts), { drafts: true, asOf: '2026-06-01' })
    .messages.filter(({ rule }) => rule === 'stray-file')
    .map(({ file, reason }) => `${file}: ${reason}`);
}

const story = 'incidents/2026-03-14-x/narrative.mdx';

test.each([
  [
    ['incidents/2026-03-14-x/analysis/a.mdx'],
    ['incidents/2026-03-14-x/analysis/a.mdx: Unexpected file, expected analyses/a.mdx'],
  ],
  [
    ['incidents/2026-03-14-x/analysis/a.mdx', 'incidents/2026-03-14-x/analysis/b.mdx'],
    ['incidents/2026-03-14-x/analysis/a.mdx: Unexpected folder analysis/ with 2 files, expected analyses/'],
  ],
  [
    ['incidents/2026-03-14-x/talks/a.md', 'incidents/2026-03-14-x/talks/b.md'],
    [
      'incidents/2026-03-14-x/talks/a.md: Unexpected folder talks/ with 2 files, expected analyses/…, or files beside narrative.mdx',
    ],
  ],
  [
    ['incident/2026-03-15-y/narrative.mdx', 'incident/2026-03-15-y/actions.yaml'],
    [
      'incident/2026-03-15-y/narrative.mdx: Unexpected folder 2026-03-15-y/ with 2 files, expected incidents/2026-03-15-y/',
    ],
  ],
  [
    ['incidents/2026/2026-03-15-y/narrative.mdx', 'incidents/2026/2026-03-15-y/analyses/a.mdx'],
    [
      'incidents/2026/2026-03-15-y/narrative.mdx: Unexpected folder 2026-03-15-y/ with 2 files, expected incidents/2026-03-15-y/',
    ],
  ],
  [
    ['incidents/2026-03-14-x/recrod.yaml', 'incidents/2026-03-14-x/story.mdx'],
    [
      'incidents/2026-03-14-x/recrod.yaml: Unexpected file, expected record.yaml',
      'incidents/2026-03-14-x/story.mdx: Unexpected file, expected one of narrative.mdx, record.yaml, actions.yaml, analyses/…',
    ],
  ],
])('%j', (paths, said) => {
  expect(strays(story, ...paths)).toEqual(said);
});
