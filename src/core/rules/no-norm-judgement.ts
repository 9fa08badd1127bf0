import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-norm-judgement',
  title: 'Name the norm that you measure by',
  level: 'suggestion',
  reads: 'story',
  thought: 'around-people',
});
