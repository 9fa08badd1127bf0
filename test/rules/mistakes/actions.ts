import { inActions, inFile, replaceLine, type Mistake } from './mistake.ts';

const cost = 'currency: EUR, per: day, basis: Orders., estimated: 2020-01-01';

/** Improvement actions. */
export const actionMistakes: readonly Mistake[] = [
  inActions('an action without an id', 'missing-key', { id: undefined }, 'text'),
  inActions('an action without words', 'missing-key', { text: undefined }, 'id'),
  inActions('an action of no kind', 'missing-key', { kind: undefined }, 'id'),
  inActions('a slip in a key of an action', 'unknown-key', { onwer: 'Checkout team' }),
  inActions('a key of a tracker', 'unknown-key', { assignee: 'Checkout team' }),
  inActions('a kind of action of their own', 'invalid-value', { kind: 'process' }),
  inActions('a state of their own', 'invalid-value', { state: 'wontfix' }),
  inActions('a state with a slip', 'invalid-value', { state: 'plannd', done: undefined }),
  inActions('a state with a blank', 'invalid-value', { state: 'in progress', done: undefined }),
  inActions('an id of an action with blanks', 'invalid-value', { id: 'limit the retries' }),
  inActions('a day of the idea that does not exist', 'invalid-value', { idea: '2026-02-30' }),
  inActions('a day of the idea in words', 'invalid-value', { idea: 'last spring' }),
  inActions('a day of a month alone', 'invalid-value', { idea: '2020-01' }),
  inActions('done before the idea', 'action-dates', { idea: '2020-01-02', done: '2020-01-01' }, 'done'),
  inActions('started before the idea', 'action-dates', { idea: '2020-01-02', started: '2020-01-01' }, 'started'),
  inActions('done before it was started', 'action-dates', { started: '2020-01-20', done: '2020-01-10' }, 'done'),
  inActions('an idea of tomorrow', 'future-date', {
    idea: '2099-01-02',
    done: undefined,
    state: 'declined',
    declinedBecause: 'The client is replaced.',
  }),
  inActions('done, and nobody knows when', 'action-outcome', { done: undefined }, 'state'),
  inActions('declined, and nobody knows why', 'action-outcome', { state: 'declined', done: undefined }),
  inActions('open, without an owner', 'action-details', { owner: undefined, state: 'planned', done: undefined }, 'id'),
  inActions('planned, and done already', 'action-outcome', { state: 'planned' }),
  inActions('a ticket that could run code', 'invalid-value', { ticket: '{title: T, url: "javascript:alert(1)"}' }),
  inActions('a ticket without its address', 'missing-key', { ticket: '{title: T}' }),
  inActions('a ticket that is a number', 'invalid-value', { ticket: '4312' }),
  inActions('a cost without a basis', 'missing-key', { costOfDelay: '{amount: 3, currency: EUR, per: day}' }),
  inActions('a cost per nothing', 'missing-key', { costOfDelay: '{amount: 3, currency: EUR, basis: Orders.}' }),
  inActions('a cost that is a number alone', 'invalid-value', { costOfDelay: '300' }),
  inActions('a cost in words for a number', 'invalid-value', { costOfDelay: `{amount: many, ${cost}}` }),
  inActions('a cost below nothing', 'invalid-value', { costOfDelay: `{amount: -3, ${cost}}` }),
  inActions('a currency by its name', 'invalid-value', {
    costOfDelay: '{amount: 3, currency: Euro, per: day, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('a currency by its sign', 'invalid-value', {
    costOfDelay: '{amount: 3, currency: €, per: day, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('a cost per hour', 'invalid-value', {
    costOfDelay: '{amount: 3, currency: EUR, per: hour, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('a range of costs the wrong way round', 'invalid-value', { costOfDelay: `{amount: [5, 3], ${cost}}` }),
  inActions('a range of costs with three ends', 'invalid-value', { costOfDelay: `{amount: [3, 4, 5], ${cost}}` }),
  inActions('a cost that nobody dated', 'cost-estimate', {
    costOfDelay: '{amount: 3, currency: EUR, per: day, basis: Orders.}',
  }),
  inActions('a cost that ended before it was estimated', 'cost-estimate', {
    costOfDelay: `{amount: 3, until: 2019-01-01, ${cost}}`,
  }),
  inActions('a cost that no day ends', 'invalid-value', { costOfDelay: `{amount: 3, until: soon, ${cost}}` }),
  inActions('an effort without a unit', 'invalid-value', { effort: 'a while' }),
  inActions('an effort that is a number', 'invalid-value', { effort: '3' }),
  inActions('an effort the wrong way round', 'invalid-value', { effort: '4-2 weeks' }),
  inActions('an effort in years', 'invalid-value', { effort: '2 years' }),
  inActions('another incident that is not there', 'unknown-reference', { incidents: '[2020-01-01-no-such]' }),
  inActions('an answer to nothing', 'unknown-reference', { answers: '[no-such-factor]' }),
  inActions('an answer twice', 'given-twice', { answers: '[wrong-target, wrong-target]' }),
  inActions(
    'a vague action',
    'no-vague-action',
    { text: 'Improve monitoring', state: 'planned', done: undefined, doneWhen: undefined, ticket: 'PAY-1' },
    'text',
  ),
  inActions('more care as an action', 'no-vigilance-fix', { text: 'Be more careful with deployments' }),
  inFile('an action twice', 'duplicate-id', 'actions.yaml', (text) => {
    const item =
      '- { id: twin, text: Limit retries, kind: technical, state: done, idea: 2020-01-01, done: 2020-02-01 }\n';
    const at = /^- /m.exec(text)?.index;
    return at === undefined
      ? undefined
      : { text: text.slice(0, at) + item + item + text.slice(at), line: text.slice(0, at).split('\n').length + 1 };
  }),
  inFile('no actions in words', 'invalid-value', 'actions.yaml', () => ({ text: 'none\n', line: 1 })),
  inFile('one action without a dash', 'invalid-value', 'actions.yaml', () => ({
    text: 'id: limit\ntext: Limit retries\nkind: technical\n',
    line: 1,
  })),
  inFile('an action that is a line', 'invalid-value', 'actions.yaml', (text) =>
    replaceLine(text, /^- /m, '- Limit retries\n- '),
  ),
];
