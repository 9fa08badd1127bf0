import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'vague-time',
  title: 'Say on which day',
  level: 'suggestion',
  reads: 'everything',
  dated: 'spared',
});
