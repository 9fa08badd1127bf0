import { expect, test } from 'vitest';
import { playbackKnowledgeBase } from '../../../test/examples/playback-knowledge-base.ts';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { recurredWhileOpen } from './recurred-while-open.ts';

const { graph } = checkKnowledgeBase(memoryFiles(playbackKnowledgeBase), { drafts: false, asOf: '2026-11-23' });
const open: ImprovementAction = {
  id: 'a',
  text: 'Cap retries',
  kind: 'technical',
  state: 'planned',
  idea: '2026-03-06',
  answers: ['five-retries'],
  incidents: [],
};

test.each([
  ['an open action that answers a factor of a shared theme', {}, ['2026-05-19-search']],
  ['the theme itself', { answers: ['retry-amplification'] }, ['2026-05-19-search']],
  ['done before the other incident', { state: 'done', done: '2026-05-18' }, []],
  ['done after it', { state: 'done', done: '2026-06-01' }, ['2026-05-19-search']],
  ['done, but nobody knows when', { state: 'done' }, []],
  ['an idea that came later', { idea: '2026-05-20' }, []],
  ['an idea without a date', { idea: undefined }, []],
  ['a state that is not known', { state: 'unknown' }, []],
  ['declined', { state: 'declined' }, []],
  ['last heard of before the other incident', { heardOn: '2026-04-01' }, []],
  ['an answer to something else', { answers: ['elsewhere'] }, []],
  ['named on the action', { answers: ['elsewhere'], incidents: ['2026-05-19-search'] }, ['2026-05-19-search']],
] as const)('%s', (_name, change, expected) => {
  const incident = graph.incidents.get('2026-03-06-checkout');
  if (!incident) throw new Error('the example lacks its incident');
  expect(
    recurredWhileOpen({ ...open, ...change } as ImprovementAction, incident, graph, '2026-11-23').map(({ id }) => id),
  ).toEqual(expected);
});

test('the same theme in another service is not the same thing coming back', () => {
  const elsewhere = {
    ...playbackKnowledgeBase,
    'incidents/2026-05-19-search/narrative.mdx':
      playbackKnowledgeBase['incidents/2026-05-19-search/narrative.mdx']?.replace('services: [client-library]\n', '') ??
      '',
  };
  const other = checkKnowledgeBase(memoryFiles(elsewhere), { drafts: false, asOf: '2026-11-23' }).graph;
  const incident = other.incidents.get('2026-03-06-checkout');
  expect(incident && recurredWhileOpen(open, incident, other, '2026-11-23')).toEqual([]);
});
