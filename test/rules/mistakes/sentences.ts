import { inNarrative, inProse, replaceLine, type Mistake } from './mistake.ts';

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
  ['countless orders', 'vague-amount', 'Countless orders were lost.'],
];

/** What people say when they judge, wish and estimate, and what belongs to no page. */
export const inSentences: readonly Mistake[] = [
  ...sentences.map(([name, rule, sentence]) => inProse(name, rule, sentence)),
  inNarrative('an amount that says nothing', 'vague-amount', (text) =>
    replaceLine(text, /(?<=^ {2}- \{.*amount: )(?:"[^"\n]*"|[^",}\n]+)(?= \})/m, 'quite a lot'),
  ),
];
