import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

const asking = ['no-counterfactual', 'no-would-have', 'no-hindsight', 'no-person-failed', 'no-character-judgement'];

function heard(body: string, settings = ''): string[] {
  const files = memoryFiles({
    'incidents/2026-03-14-x/narrative.mdx': `---\ntitle: Checkout was slow\n---\n\n${body}`,
    'knowledge-base.yaml': `format: 1\n${settings}`,
  });
  return checkKnowledgeBase(files, { drafts: true, asOf: '2026-06-01' })
    .messages.filter(({ rule }) => asking.includes(rule))
    .map(({ rule, place }) => `${rule} ${String(place?.start.column)}`);
}

test.each([
  ['Had the team tested it, the outage would never have happened.', ['no-counterfactual 1']],
  ['In hindsight they should have looked.', ['no-hindsight 1']],
  ['The engineer carelessly took it and neglected to read it.', ['no-character-judgement 14']],
  ['They should have looked. An alert would have shown it.', ['no-counterfactual 6', 'no-would-have 35']],
  ['They should have looked, and should have asked.', ['no-counterfactual 6']],
  ['Carelessly they did what they should have left.', ['no-character-judgement 1', 'no-counterfactual 31']],
])('%s', (body, expected) => {
  expect(heard(body)).toEqual(expected);
});

test('a rule that is off, or weighs less, silences no other', () => {
  const body = 'Had the team tested it, the outage would never have happened.';
  expect(heard(body, 'checks:\n  rules:\n    no-counterfactual: off\n')).toEqual(['no-would-have 36']);
  expect(heard(body, 'checks:\n  rules:\n    no-would-have: error\n')).toEqual([
    'no-counterfactual 1',
    'no-would-have 36',
  ]);
});
