import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-never-again',
  title: 'Promise what you can keep',
  level: 'suggestion',
  reads: 'everything',
});
