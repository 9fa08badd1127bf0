import type { PlacedProblem } from '../model/message.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'action-outcome',
  title: 'Say when an action was done, or why it was declined',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: ({ actions }) => {
    if (!actions) return [];
    return actions.data.flatMap((action, index): PlacedProblem[] => {
      if (action.state === 'done' && action.done === undefined && action.heardOn === undefined)
        return [
          atValue(actions, [index, 'state'], {
            reason: `Missing done on action ${action.id}; add the day it was in practice`,
            help: 'If nobody knows the day, heardOn says when it was last known to be.',
          }),
        ];
      if (action.state !== 'done' && action.state !== 'declined' && action.done !== undefined)
        return [
          atValue(actions, [index, 'state'], {
            reason: `Unexpected state ${action.state} with a done day, expected done`,
            help: 'Change the state, or take the day out.',
          }),
        ];
      if (action.state === 'declined' && action.done !== undefined)
        return [
          atValue(actions, [index, 'done'], {
            reason: `Unexpected done on the declined action ${action.id}, expected one or the other`,
            help: 'Change the state, or take the day out.',
          }),
        ];
      if (action.state === 'declined' && action.declinedBecause === undefined)
        return [
          atValue(actions, [index, 'state'], {
            reason: `Missing declinedBecause on action ${action.id}; add why it will not be done`,
            help: 'The reason saves the next team the same discussion.',
          }),
        ];
      if (action.state !== 'declined' && action.declinedBecause !== undefined)
        return [
          atValue(actions, [index, 'state'], {
            reason: `Unexpected state ${action.state} with declinedBecause, expected declined`,
            help: 'Change the state, or take the reason out.',
          }),
        ];
      return [];
    });
  },
});
