import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-mean-time',
  title: 'Tell of each case, not of the mean',
  level: 'suggestion',
  reads: 'everything',
});
