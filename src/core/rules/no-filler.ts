import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-filler',
  title: 'Put the fact in place of the smooth word',
  level: 'suggestion',
  reads: 'everything',
});
