import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-differencing',
  title: 'Look for the same condition at home',
  level: 'suggestion',
  reads: 'everything',
});
