import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase, type CheckedKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { findRelated } from './find-related.ts';
import type { Incident } from './knowledge-graph.ts';

function story(id: string, card: string, body = 'Words.\n'): Readonly<Record<string, string>> {
  return { [`incidents/${id}/narrative.mdx`]: `---\ntitle: Story ${id}\n${card}---\n${body}` };
}

function check(texts: Readonly<Record<string, string>>, drafts = false): CheckedKnowledgeBase {
  return checkKnowledgeBase(memoryFiles(texts), { drafts, asOf: '2026-11-23' });
}

const published = 'status: published\n';
const theme = (title: string): string => `---\ntitle: ${title}\ndefinition: B\n---\n`;

describe('published means published', () => {
  const texts = {
    ...story('2026-03-14-a', `${published}themes:\n  storm: Each slow answer made the app ask twice.\n`),
    ...story('2026-03-15-b', 'themes:\n  storm: The queue filled up with the same question.\n'),
    'themes/storm.mdx': theme('Storm'),
    'themes/quiet.mdx': '---\ntitle: Quiet\ndefinition: B\nstatus: draft\n---\n',
    'incidents/2026-03-14-a/analyses/on-call.mdx': '---\nrole: on-call engineer\nshare: everyone\n---\nI saw it.\n',
    'incidents/2026-03-14-a/analyses/support.mdx': '---\nrole: support agent\n---\nI heard it.\n',
  };
  test('drafts vanish from lists and indexes', () => {
    const { graph, wholeGraph } = check(texts);
    expect([...graph.incidents.keys()]).toEqual(['2026-03-14-a']);
    expect(graph.incidentsByTheme.get('storm')?.map(({ id }) => id)).toEqual(['2026-03-14-a']);
    expect([...graph.themes.keys()]).toEqual(['storm']);
    expect([...wholeGraph.incidents.keys()]).toEqual(['2026-03-15-b', '2026-03-14-a']);
  });
  test('an analysis needs share: everyone, with drafts too', () => {
    for (const drafts of [false, true])
      expect(
        check(texts, drafts)
          .graph.incidents.get('2026-03-14-a')
          ?.analyses.map(({ id }) => id),
      ).toEqual(['on-call']);
  });
  test.each([
    ['yes', ['on-call']],
    ['true', ['on-call']],
    ['no', []],
    ['asked', []],
  ])('an analysis with an interview needs consent as well: %s', (consent, shown) => {
    const { graph } = check({
      ...texts,
      'incidents/2026-03-14-a/analyses/on-call.mdx': `---\nrole: on-call engineer\nshare: everyone\ninterviewed: [{ role: a customer, consent: yes }, { role: support agent, consent: ${consent} }]\n---\nI asked.\n`,
    });
    expect(graph.incidents.get('2026-03-14-a')?.analyses.map(({ id }) => id)).toEqual(shown);
  });
  test('a name without consent is nowhere in the graph', () => {
    const { graph } = check({
      ...texts,
      'incidents/2026-03-14-a/record.yaml':
        'people:\n  - id: on-call\n    role: on-call engineer\n    name: Xanthippe Quill\n  - id: support\n    role: support agent\n    name: Ada Example\n    consent: true\n',
    });
    expect(graph.incidents.get('2026-03-14-a')?.record.people).toEqual([
      { id: 'on-call', role: 'on-call engineer', consent: false },
      { id: 'support', role: 'support agent', name: 'Ada Example', consent: true },
    ]);
  });
});

describe('the day of an incident', () => {
  const dayOf = (id: string, card: string): string | undefined =>
    check(story(id, published + card)).graph.incidents.get(id)?.day;
  test.each([
    ['2026-03-14-a', 'milestones:\n  began: 2026-03-13\n  detected: 2026-03-14 10:00\n', '2026-03-13'],
    [
      '2026-03-14-a',
      'milestones:\n  latentSince: 2019-01-01\n  began: unknown\n  detected: 2026-03-15T23:30Z\nzone: Asia/Tokyo\n',
      '2026-03-16',
    ],
    ['2026-03-14-a', 'milestones:\n  began: 10:00\n', '2026-03-14'],
    ['2026-03-14-a', '', '2026-03-14'],
  ])('%s with %j', (id, card, day) => {
    expect(dayOf(id, card)).toBe(day);
  });
});

test('a short timeline becomes events, unless the record has its own', () => {
  const body = '## Timeline\n\n- 10:02 the alarm fired\n';
  const events = (texts: Readonly<Record<string, string>>): string[] | undefined =>
    check(texts)
      .graph.incidents.get('2026-03-14-a')
      ?.record.timeline.map(({ what }) => what);
  expect(events(story('2026-03-14-a', published, body))).toEqual(['the alarm fired']);
  expect(
    events({
      ...story('2026-03-14-a', published, body),
      'incidents/2026-03-14-a/record.yaml': 'timeline:\n  - at: 10:02\n    what: From the record.\n',
    }),
  ).toEqual(['From the record.']);
});

describe('findRelated', () => {
  const { graph } = check({
    ...story(
      '2026-01-01-a',
      `${published}themes:\n  rare: It came back by the back door.\n  common: It was as it always is.\nservices: [shop]\n`,
    ),
    ...story('2026-01-02-b', `${published}themes:\n  common: It was as it always is.\n`),
    ...story(
      '2026-01-03-c',
      `${published}themes:\n  rare: It came back by the back door.\n  common: It was as it always is.\n`,
    ),
    ...story('2026-01-04-d', `${published}related:\n  - incident: 2025-12-31-old\n    why: The same door.\n`),
    ...story(
      '2026-01-05-e',
      `${published}formerIds: [2025-12-31-old]\nrelated:\n  - incident: 2026-01-01-a\n    why: The same shop.\n`,
    ),
    'themes/rare.mdx': theme('Rare'),
    'themes/common.mdx': theme('Common'),
    'services.yaml': 'shop:\n  name: Shop\n',
  });
  const related = (id: string): string[] =>
    findRelated(graph.incidents.get(id) as Incident, graph, '2026-11-24').map(
      ({ incident, because }) => `${incident.id}: ${because.kind === 'said' ? because.why : because.kind}`,
    );
  test('who points here comes first, though nothing else is shared, and without the sentence written for the other page; then a rare theme counts for more than a common one', () => {
    expect(related('2026-01-01-a')).toEqual([
      '2026-01-05-e: named-there',
      '2026-01-03-c: alike',
      '2026-01-02-b: alike',
    ]);
  });
  test('a former id leads to the present one', () => {
    expect(related('2026-01-04-d')).toContain('2026-01-05-e: The same door.');
  });
  test('nothing is related to itself', () => {
    for (const { id } of graph.incidents.values()) expect(related(id).some((line) => line.startsWith(id))).toBe(false);
  });
});
