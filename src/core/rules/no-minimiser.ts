import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-minimiser',
  title: 'Leave out “obviously”',
  level: 'suggestion',
  reads: 'story',
});
