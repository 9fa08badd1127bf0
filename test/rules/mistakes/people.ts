import { inActions, inProse, inRecord, type Mistake } from './mistake.ts';

/** Sentences that name somebody, and values that keep a place for somebody. */
const told: readonly (readonly [name: string, words: string])[] = [
  ['a name of a team', 'Marta Lindqvist of the Cargo team notices it.'],
  ['a name behind a role', 'The first engineer Marta Lindqvist had a guess.'],
  ['a name before what people do', 'Priya Raman reads it at noon.'],
  ['a name of who was called', 'Somebody calls Tom Becker in the chat.'],
];

const closed: readonly (readonly [name: string, words: string])[] = [
  ['a tool of a team', 'It grew (see Grafana).'],
  ['a board of a team', 'It grew (see the dashboard in Grafana).'],
  ['a channel behind a comma', 'It grew, see #ops in Slack.'],
];

export const peopleMistakes: readonly Mistake[] = [
  ...told.flatMap(([name, words]) => [
    inProse(`${name} in a story`, 'no-name-in-role', words),
    inRecord(`${name} in a finding`, 'no-name-in-role', 'findings', ['kind: learning', `text: ${words}`], 1),
  ]),
  inActions('an owner who is a person', 'no-name-in-role', { owner: 'Jonas Weber' }),
  ...closed.flatMap(([name, words]) => [
    inProse(`${name} in a story`, 'out-of-reach', words),
    inRecord(`${name} in a finding`, 'out-of-reach', 'findings', ['kind: learning', `text: "${words}"`], 1),
  ]),
  inActions('hindsight in a cost', 'no-hindsight', { costOfDelay: 'In hindsight a lot.' }),
  inActions('a vague amount as a cost', 'vague-amount', { costOfDelay: 'Countless orders.' }),
  inProse('an hour after midnight of no clock', 'moment-in-words', 'At 24:30 it grew.'),
  inProse('rows of a spreadsheet', 'pasted-text', 'Time\tWhat\n14:10\tIt grew\n14:20\tIt fell'),
];
