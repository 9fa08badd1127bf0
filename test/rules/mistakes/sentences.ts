import { atEndOf, inNarrative, inProse, inRecord, replaceLine, type Mistake } from './mistake.ts';

/** Sentences that close a question, as people say them; each is told of once. */
const sentences: readonly (readonly [name: string, rule: string, sentence: string])[] = [
  ['a writing on the wall', 'no-hindsight', 'The writing had been on the wall all along.'],
  ['what anyone can see now', 'no-hindsight', 'Today anyone can see that it was the wrong trail.'],
  ['what was plain to see', 'no-hindsight', 'The full queue was plain to see.'],
  ['what is obvious now', 'no-hindsight', 'It is now obvious that the queue was full.'],
  ['signs that had been there', 'no-hindsight', 'The signs had been there all along.'],
  ['what we know now', 'no-hindsight', 'Knowing what we know now, it was the queue.'],
  ['what had to happen', 'no-hindsight', 'It was only a matter of time.'],
  ['what should have been clear', 'no-counterfactual', 'It should have been clear that the queue was full.'],
  ['a world in two halves', 'no-counterfactual', 'Had they asked first, none of this would have happened.'],
  ['a world behind a time', 'no-counterfactual', '**14:52.** Had they asked first, none of this would have happened.'],
  ['none of it', 'no-would-have', 'None of this would have happened with a second alert.'],
  ['what it would have taken', 'no-would-have', 'All it would have taken was a look at the queue.'],
  ['what could be avoided', 'no-would-have', 'The whole afternoon could have been avoided.'],
  ['what was avoidable', 'no-would-have', 'It was entirely avoidable.'],
  ['a wish', 'no-counterfactual', 'If only there had been a second alert.'],
  ['two judgements', 'no-character-judgement', 'The engineer carelessly took it and neglected to read it.'],
  ['a bunch of users', 'vague-amount', 'A whole bunch of users notice it.'],
  ['tons of customers', 'vague-amount', 'There were tons of angry customers.'],
  ['a pointer to a channel', 'out-of-reach', 'The queue was full (screenshot in #build-team, pinned).'],
  ['a pointer to a post', 'out-of-reach', 'A profile (see the pinned post in Slack) shows it.'],
  ['a pointer to a thread', 'out-of-reach', 'It was stopped, as discussed in the thread.'],
  ['a pointer to a recording', 'out-of-reach', 'See the recording in the shared drive.'],
  ['a pointer to somebody', 'out-of-reach', 'It had been so before (ask Anna).'],
  ['a number of a telephone', 'no-phone-number', 'The organiser (on call under +1 415 555 0134) had named it.'],
  ['a number of a mobile', 'no-phone-number', 'Somebody joined by mobile, 0171 2345678.'],
  ['a number of another country', 'no-phone-number', 'Somebody joined from +49 30 12345678.'],
  ['an address of a private network', 'no-internal-host', 'The web server (10.20.4.17, port 2222) was restarted.'],
  ['another private address', 'no-internal-host', 'Somebody logged in to 192.168.17.40 for it.'],
  ['the name of a machine', 'no-internal-host', 'Somebody logged in to db-7.shop.corp for it.'],
  ['countless orders', 'vague-amount', 'Countless orders were lost.'],
];

/** What people say when they judge, wish and estimate, and what belongs to no page. */
export const inSentences: readonly Mistake[] = [
  ...sentences.map(([name, rule, sentence]) => inProse(name, rule, sentence)),
  inNarrative('an amount that says nothing', 'vague-amount', (text) =>
    replaceLine(text, /(?<=^ {2}- \{.*amount: )(?:"[^"\n]*"|[^",}\n]+)(?= \})/m, 'quite a lot'),
  ),
  atEndOf(
    'a number of a telephone in what a team does',
    'no-phone-number',
    'teams.yaml',
    'mutant:\n  name: Mutant team\n  what: Runs it. Out of hours call 07700 900461, the lead’s own mobile.',
    2,
  ),
  ...[
    ['in brackets', 'Second engineer (Jonas Weber)'],
    ['before a role', 'Jonas Weber, second engineer'],
    ['behind a role', 'Second engineer, Jonas Weber'],
  ].map(([where = '', role = '']) =>
    inRecord(`a name ${where}`, 'no-name-in-role', 'people', ['id: mutant', `role: "${role}"`], 1),
  ),
];
