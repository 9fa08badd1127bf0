import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { runToEnd } from '../run-to-end.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';
import { findLikenessesOf, lendLikenesses, likenessesOf } from './likenesses-of.ts';

/** Each of these stories is of a service; those of one service are alike. */
function graphOf(services: Readonly<Record<string, string>>): KnowledgeGraph {
  return siteOf(
    Object.fromEntries(
      Object.entries(services).map(([day, service]) => [
        `incidents/2026-03-${day}-story/narrative.mdx`,
        `---\ntitle: Nr ${day}\nstatus: published\npublished: 2026-04-01\nservices: [${service}]\nthemes: { ${service}-theme: It was so. }\n---\n\n\n`,
      ]),
    ),
  ).graph;
}

const alike = (day: string, graph: KnowledgeGraph): string[] =>
  likenessesOf(`2026-03-${day}-story`, graph).map(({ incident }) => incident.id.slice(8, 10));

const before = { '01': 'lock', '02': 'lock', '03': 'pump', '04': 'pump', '05': 'gate' };

test('each graph has its own', () => {
  expect(alike('01', graphOf(before))).toEqual(['02']);
  expect(alike('01', graphOf({ ...before, '02': 'gate' }))).toEqual([]);
});

test('a graph answers with those of the one before until its own are found, and never with a story that is gone', () => {
  const first = graphOf(before);
  expect([alike('01', first), alike('03', first)]).toEqual([['02'], ['04']]);
  const { '04': _gone, ...rest } = before;
  const now = graphOf({ ...rest, '02': 'gate' });
  lendLikenesses(now, first);
  expect([alike('01', now), alike('03', now)]).toEqual([['02'], []]);
  expect(likenessesOf('2026-03-01-story', now)[0]?.incident).toBe(now.incidents.get('2026-03-02-story'));
  runToEnd(findLikenessesOf(now));
  expect([alike('01', now), alike('02', now)]).toEqual([[], ['05']]);
});

test('where nobody asked before, nothing is lent', () => {
  const [first, now] = [graphOf(before), graphOf({ ...before, '02': 'gate' })];
  lendLikenesses(now, first);
  expect(alike('02', now)).toEqual(['05']);
});
