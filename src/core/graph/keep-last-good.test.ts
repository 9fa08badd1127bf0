import { expect, test } from 'vitest';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { keepLastGood } from './keep-last-good.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

const good: Readonly<Record<string, string>> = {
  'incidents/2026-03-14-a/narrative.mdx': '---\ntitle: A\nthemes: { storm: How it was here. }\n---\nAs it was.\n',
  'incidents/2026-03-15-b/narrative.mdx': '---\ntitle: B\n---\nWords.\n',
  'themes/storm.mdx': '---\ntitle: Storm\ndefinition: Help makes it worse.\n---\n',
};
const broken = '---\ntitel: A\n---\nWords\n';

function graphOf(changes: Readonly<Record<string, string | undefined>>): KnowledgeGraph {
  const files = Object.entries({ ...good, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  return checkKnowledgeBase(memoryFiles(Object.fromEntries(files)), { drafts: true, asOf: '2026-11-24' }).graph;
}

const before = graphOf({});

test('what breaks stays as it was, at its place and in its lists', () => {
  const now = graphOf({ 'incidents/2026-03-14-a/narrative.mdx': broken, 'themes/storm.mdx': broken });
  expect([...now.incidents.keys(), ...now.themes.keys()]).toEqual(['2026-03-15-b']);
  const shown = keepLastGood(now, before);
  expect([...shown.incidents.keys()]).toEqual([...before.incidents.keys()]);
  expect(shown.incidents.get('2026-03-14-a')).toBe(before.incidents.get('2026-03-14-a'));
  expect(shown.incidentsByTheme.get('storm')?.map(({ id }) => id)).toEqual(['2026-03-14-a']);
  expect([...shown.themes.keys()]).toEqual(['storm']);
});

test('its pictures stay with it', () => {
  const picture = 'incidents/2026-03-14-a/graph.png';
  const shown = '---\ntitle: A\n---\n![A graph](graph.png)\n';
  const last = graphOf({ [picture]: '', 'incidents/2026-03-14-a/narrative.mdx': shown });
  const now = graphOf({ [picture]: '', 'incidents/2026-03-14-a/narrative.mdx': broken });
  expect([...now.pictures.keys()]).toEqual([]);
  expect([...keepLastGood(now, last).pictures.keys()]).toEqual([picture]);
  const without = graphOf({ 'incidents/2026-03-14-a/narrative.mdx': undefined });
  expect([...keepLastGood(without, last).pictures.keys()]).toEqual([]);
});

test('what is taken away is gone, and what is mended is new', () => {
  const gone = keepLastGood(graphOf({ 'incidents/2026-03-14-a/narrative.mdx': undefined }), before);
  expect([...gone.incidents.keys()]).toEqual(['2026-03-15-b']);
  const mended = graphOf({ 'incidents/2026-03-14-a/narrative.mdx': '---\ntitle: A, mended\n---\nWords.\n' });
  expect(keepLastGood(mended, before)).toEqual(mended);
});
