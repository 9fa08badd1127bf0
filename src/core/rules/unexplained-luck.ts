import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'unexplained-luck',
  title: 'Say what stood in for luck',
  level: 'suggestion',
  reads: 'story',
});
