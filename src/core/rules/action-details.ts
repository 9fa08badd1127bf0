import type { PlacedProblem } from '../model/message.ts';
import { atKey, atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'action-details',
  title: 'Give an open action an owner, a day and an end',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: ({ actions }) => {
    if (!actions) return [];
    return actions.data.flatMap((action, index): PlacedProblem[] => {
      if (action.doneWhen !== undefined && isNoEnd.test(action.doneWhen))
        return [
          atValue(actions, [index, 'doneWhen'], {
            reason: `Unexpected “${action.doneWhen}”, expected what everyone can see on the day it is done`,
            help: 'Two people would answer differently whether this is so. Name a test, a number or a page that shows it.',
          }),
        ];
      // Of one whose id is taken duplicate-id tells; what else it lacks can wait.
      if (actions.data.findIndex(({ id }) => id === action.id) < index) return [];
      // Whether it is open at all is asked elsewhere.
      if (action.done !== undefined || action.declinedBecause !== undefined) return [];
      if (action.state !== 'proposed' && action.state !== 'planned' && action.state !== 'in-progress') return [];
      const lacking = (['owner', 'idea', 'doneWhen'] as const).filter((key) => action[key] === undefined);
      if (lacking.length === 0) return [];
      return [
        atKey(actions, [index, 'id'], {
          reason: `Missing ${list(lacking)} on action ${action.id}; add ${lacking.length === 1 ? 'it' : 'them'}`,
          help: `${lacking.map((key) => why[key]).join(' ')}`,
        }),
      ];
    });
  },
});

/** Words that stand for an end and say none. */
const isNoEnd =
  /^\W*(?:(?:(?:done |finished |closed |complete[d]? )?(?:when|once|as soon as|if|until) )?(?:(?:it|this|that|everything|all|the (?:work|action|task|issue|problem|bug|fix|system|service|ticket))(?: (?:is|are|has been|gets))?(?: (?:all|now|again|back to))? )?(?:done|finished|completed?|fixed|resolved|solved|closed|stable|ok(?:ay)?|fine|good|better|normal|ready|improved|works?(?: (?:properly|correctly|well|fine|again|reliably|as (?:expected|it should|intended)))?|working(?: (?:properly|correctly|again|as expected))?)(?: (?:enough|again|now))?|soon|asap|later|eventually|some ?day|(?:in )?due course|when (?:we have|there is) time|when possible|always|never|ongoing|tbd|n\/?a|none|yes|no|\?+)\W*$/i;

const why = {
  owner: 'An owner is a team or role that carries it.',
  idea: 'Idea is the day it was thought of; waiting is counted from there.',
  doneWhen: 'DoneWhen tells everyone how they will know.',
};

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
