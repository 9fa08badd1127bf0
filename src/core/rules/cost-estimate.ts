import { estimateOf } from '../ledger/cost.ts';
import type { PlacedProblem } from '../model/message.ts';
import { atKey, atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'cost-estimate',
  title: 'Say when a cost of delay was estimated, and in what currency',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: ({ actions }, { graph }) => {
    if (!actions) return [];
    return actions.data.flatMap((action, index): PlacedProblem[] => {
      const estimate = estimateOf(action);
      if (!estimate) return [];
      const { estimated, until } = estimate;
      const problems: PlacedProblem[] = [];
      if (estimate.currency === undefined && graph.settings.currency === undefined)
        problems.push(
          atKey(actions, [index, 'costOfDelay', 'amount'], {
            reason: 'Missing currency; add currency here, or for all of them in knowledge-base.yaml',
            help: 'An amount of nothing in particular cannot be added up with others.',
          }),
        );
      if (estimated === undefined && until === undefined)
        problems.push(
          atKey(actions, [index, 'costOfDelay', 'amount'], {
            reason: `Missing estimated on the cost of delay of action ${action.id}; add the day of the estimate`,
            help: 'Until then it is taken to be as old as the idea. What waiting has cost is counted for a year from the estimate, or until the day that you give as until.',
          }),
        );
      if (estimated !== undefined && until !== undefined && until < estimated)
        problems.push(
          atValue(actions, [index, 'costOfDelay', 'until'], {
            reason: `Unexpected until ${until} before estimated ${estimated}, expected a later day`,
            help: 'Until is the last day for which the estimate holds.',
          }),
        );
      return problems;
    });
  },
});
