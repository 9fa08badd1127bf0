import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

const story =
  'Checkout slowed down a little after ten. The on-call engineer saw the queue grow and thought of the evening before, when a batch job had done the same and had gone away by itself.\n';

function rulesThatSpeak(card: string, more: Readonly<Record<string, string>> = {}): string[] {
  const files = {
    'knowledge-base.yaml': 'format: 1\ntimeZone: UTC\n',
    'incidents/2026-03-14-slow/narrative.mdx': `---\ntitle: Checkout was slow for an hour\n${card}---\n${story}`,
    ...more,
  };
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-06-01' }).messages.map(
    ({ level, rule }) => `${level} ${rule}`,
  );
}

test('a published story of title and prose hears three suggestions, no more', () => {
  expect(rulesThatSpeak('status: published\n')).toEqual([
    'suggestion hook',
    'suggestion themes',
    'suggestion timeline',
  ]);
});

test('a draft of title and prose is left in peace', () => {
  expect(rulesThatSpeak('')).toEqual([]);
});

test('an empty record and an empty list of actions add two suggestions at most', () => {
  const empty = {
    'incidents/2026-03-14-slow/record.yaml': 'people: []\n',
    'incidents/2026-03-14-slow/actions.yaml': '[]\n',
  };
  expect(rulesThatSpeak('status: published\n', empty)).toEqual([
    'suggestion authorship',
    'suggestion hook',
    'suggestion review-date',
    'suggestion themes',
    'suggestion timeline',
  ]);
  expect(rulesThatSpeak('', empty)).toEqual([]);
});

test('a broken entry hears of what broke it, not of what it lacks', () => {
  expect(rulesThatSpeak('status: published\nhok: b\n')).toEqual(['error unknown-key']);
  expect(rulesThatSpeak('status: published\n', { 'incidents/2026-03-14-slow/record.yaml': 'timelin: []\n' })).toEqual([
    'error unknown-key',
  ]);
});
