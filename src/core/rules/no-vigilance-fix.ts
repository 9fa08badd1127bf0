import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-vigilance-fix',
  title: 'Change what demanded the care',
  level: 'suggestion',
  reads: 'actions-and-lessons',
});
