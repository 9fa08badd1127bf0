import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-counterfactual',
  title: 'Tell what people saw and did, not what they should have done',
  level: 'suggestion',
  reads: 'story',
  thought: 'what-was',
  questions: 'spared',
});
