import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { createReadingMemory } from '../check/reading-memory.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { ofIncidentAlone } from './of-incident-alone.ts';
import { defineRule } from './rule.ts';

const folder = 'incidents/2026-03-14-a';
const story = {
  [`${folder}/narrative.mdx`]:
    '---\ntitle: A\nstatus: published\nmilestones: {began: 2026-03-14T09:00}\n---\nIt began.\n',
  [`${folder}/record.yaml`]: 'timeline:\n  - {at: 2026-03-14T09:00, what: It began}\n',
};

/** Ids of the incidents that a rule of this kind looked at, reading by reading. */
function looks(...readings: readonly { files: Record<string, string>; asOf?: string }[]): string[][] {
  const memory = createReadingMemory();
  let seen: string[] = [];
  const rule = defineRule({
    id: 'looks',
    title: 'Look',
    level: 'warning',
    group: 'time',
    about: 'incident',
    check: ofIncidentAlone(({ id }, { graph }) => {
      expect(graph.incidents.get('another')).toBeUndefined();
      expect(graph.incidents.get(id)).toBeDefined();
      seen.push(id);
      return [];
    }),
  });
  return readings.map(({ files, asOf = '2026-11-23' }) => {
    seen = [];
    checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf, rules: [rule] }, memory);
    return seen;
  });
}

test('an incident is looked at again only when a file of it has changed', () => {
  const other = { 'incidents/2026-03-15-b/narrative.mdx': '---\ntitle: B\nstatus: published\n---\nIt began.\n' };
  const files = { ...story, ...other };
  const changedRecord = {
    ...files,
    [`${folder}/record.yaml`]: 'timeline:\n  - {at: 2026-03-14T09:01, what: It began}\n',
  };
  expect(looks({ files }, { files }, { files: changedRecord }, { files: { ...changedRecord, ...story } })).toEqual([
    ['2026-03-14-a', '2026-03-15-b'],
    [],
    ['2026-03-14-a'],
    ['2026-03-14-a'],
  ]);
});

test('another day, another zone of all incidents and another analysis are looked at too', () => {
  const zoned = { ...story, 'knowledge-base.yaml': 'format: 1\ntitle: K\ntimeZone: Europe/Berlin\n' };
  const analysed = {
    ...zoned,
    [`${folder}/analyses/one.mdx`]:
      '---\nrole: On call\nshare: everyone\ntitle: On call\nwritten: 2026-03-15\n---\nI saw it.\n',
  };
  expect(
    looks({ files: story }, { files: story, asOf: '2026-11-24' }, { files: zoned }, { files: analysed }).map(
      ({ length }) => length,
    ),
  ).toEqual([1, 1, 1, 1]);
});
