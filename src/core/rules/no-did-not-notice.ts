import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-did-not-notice',
  title: 'Say where people looked, not what they did not notice',
  level: 'suggestion',
  reads: 'story',
  thought: ['what-was', 'around-people'],
});
