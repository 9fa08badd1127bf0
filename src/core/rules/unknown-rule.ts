import type { PlacedProblem } from '../model/message.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unknown-rule',
  title: 'Set only rules that exist',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ settingsFile, ruleIds }) => {
    if (!settingsFile) return [];
    return Object.keys(settingsFile.data.checks.rules).flatMap((id): PlacedProblem[] => {
      if (ruleIds.has(id) || id.startsWith('remark-lint:')) return [];
      const near = didYouMean(id, ruleIds, 1)[0];
      return [
        atKey(settingsFile, ['checks', 'rules', id], {
          reason: `Unexpected rule “${id}”, expected ${near ?? 'the id of a rule'}`,
          help: near === undefined ? 'Each message ends with the id of its rule.' : `Did you mean ${near}?`,
          ...(near === undefined ? {} : { expected: [near] }),
        }),
      ];
    });
  },
});
