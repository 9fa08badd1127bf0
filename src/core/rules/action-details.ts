import { shortened } from '../shortened.ts';
import type { PlacedProblem } from '../model/message.ts';
import { atKey, atValue } from '../rule-kit/place-problem.ts';
import { wordsOf } from '../rule-kit/alike.ts';
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
      const end = action.doneWhen ?? '';
      const lack = lackOf(end);
      if (lack !== undefined)
        return [
          atValue(actions, [index, 'doneWhen'], {
            reason: `Unexpected “${shortened(end, 80)}”, expected what everyone can see on the day it is done`,
            help: `${lack} Name a test, a number or a page that shows it.`,
          }),
        ];
      // Of one whose id or words are taken other rules tell; what else it lacks can wait.
      if (actions.data.findIndex((other) => other.id === action.id || isSame(other.text, action.text)) < index)
        return [];
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

/** What is missing of an end that is none; undefined for one that people can see. */
function lackOf(end: string): string | undefined {
  if (isNoEnd.test(end)) return 'Two people would answer differently whether this is so.';
  if (isOnlyADay.test(end)) return 'It says when, and not what will be there then.';
  return isOnlyBetter.test(end) && !isMeasured.test(end)
    ? 'It is so from the first day, or never: by how much?'
    : undefined;
}

/** Whether two texts differ in their case and marks alone. */
function isSame(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

/** By when, and not how anybody will know. */
const isOnlyADay =
  /^\W*(?:(?:by|until|before|at|in|on|within) )?(?:the )?(?:(?:end|start|middle) of )?(?:(?:this|next|the|the next|the coming|coming) )?(?:sprint|quarter|week|month|year|release|iteration|Q[1-4](?: \d{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|\d{4}-\d{2}(?:-\d{2})?)\W*$/i;

/** Better, and nobody says by how much; what people feel or know, which nobody sees. */
const isOnlyBetter = new RegExp(
  [
    String.raw`\b(?:better|faster|quicker|fewer|improve[sd]?|smoother|calmer|quieter)\b`,
    String.raw`\b(?:easier|simpler|safer|cleaner|clearer|shorter|smaller|lower|tidier|stronger|cheaper|rarer|sooner)\b(?=\W*$|[,.;]| (?:and|for|to|in|now|again)\b)`,
    String.raw`\b(?:more|less) (?:often|frequent(?:ly)?|reliabl[ey]|robust|stable|confiden(?:t|ce)|aware|scalable|resilient|visib(?:le|ility)|quickly|easily|smoothly|carefully|clearly|nois[ey]y?|stress\w*|likely|fragile|manual|painful|effort|work|time)\b`,
    String.raw`\b(?:is|are|feels?|becomes?|been) (?:reduced|minimi[sz]ed|optimi[sz]ed|strengthened|simplified|increased|confident|comfortable|aware|familiar|robust|reliable|scalable|resilient|maintainable|intuitive|user-friendly)\b`,
    String.raw`\b(?:goes|go|gone|comes|come) (?:down|up)\W*$|\b(?:de|in)creases\W*$`,
    String.raw`^(?:everyone|everybody|people|the team|we|all|they) (?:knows?|understands?|feels?|is aware|are aware)\b`,
  ].join('|'),
  'i',
);
/** Something that shows it, or what it is held against. */
const isMeasured =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|half|twice|double|third|quarter|tests?|drills?|exercises? (?:has|have|shows?)|show(?:s|ed|n)?|measur\w+|surveys?|graphs?|dashboards?|charts?|reports?|merged|deployed|published|written|listed|in production|without|nobody|nothing|none|than (?!before\b|now\b|today\b|ever\b|usual\b|it (?:is|was)\b|they (?:are|were)\b))\b/i;

/** Words that stand for an end and say none. */
const isNoEnd =
  /^\W*(?:(?:(?:done |finished |closed |complete[d]? )?(?:when|once|as soon as|if|until) )?(?:(?:it|this|that|everything|all|the (?:work|action|task|issue|problem|bug|fix|system|service|ticket))(?: (?:is|are|has been|gets))?(?: (?:all|now|again|back to))? )?(?:done|finished|completed?|fixed|resolved|solved|closed|stable|ok(?:ay)?|fine|good|better|normal|ready|improved|works?(?: (?:properly|correctly|well|fine|again|reliably|as (?:expected|it should|intended)))?|working(?: (?:properly|correctly|again|as expected))?)(?: (?:enough|again|now))?|(?:(?:as )?soon(?: as (?:possible|we can|they can|practical|feasible))?|as (?:needed|required|appropriate)|(?:when|if|as) (?:needed|necessary|required|possible|applicable|feasible)|asap|later(?: on)?|eventually|some ?(?:day|time)|at some (?:point|stage)|one day|(?:in )?due (?:course|time)|in (?:the )?(?:(?:near|foreseeable) )?future|(?:when|once|if) (?:(?:we|they|people|somebody|someone) (?:have|has|find|get)|there is|there’s|there's|time)(?: (?:more|some|the|enough|a))? (?:time|capacity|resources|budget|permits|allows)|(?:when|once) (?:things|it|everyone|everybody|people|the team|management|we|they|all)(?: (?:is|are|feels?|seems?|looks?|calms?|settles?|gets?))*(?: (?:happy|satisfied|confident|comfortable|pleased|convinced|safe|calm(?:er)?|quiet(?:er)?|down|sure|safer|happier|agreed?))|(?:it |this |that )?depends|to be (?:defined|determined|decided|confirmed|done|discussed)|unknown|unclear|not (?:yet )?(?:known|defined|decided|sure)|open(?:[- ]ended)?|no end|in progress|in the works|wip|continuous(?:ly)?(?: (?:improvement|process|work|effort))?|on-?going(?: (?:work|process|effort|improvement))?|permanent(?:ly)?|regularly|from now on|always|never|n\/?a|none|nothing|yes|no|maybe|-+|…|\.{3}|\?+))\W*$/i;

const why = {
  owner: 'An owner is a team or role that carries it.',
  idea: 'Idea is the day it was thought of; waiting is counted from there.',
  doneWhen: 'DoneWhen tells everyone how they will know.',
};

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
