import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-heroics',
  title: 'Say what people knew, and what it cost them',
  level: 'suggestion',
  reads: 'everything',
});
