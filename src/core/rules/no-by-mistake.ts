import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-by-mistake',
  title: 'Say what a step was meant to do',
  level: 'suggestion',
  reads: 'story',
  thought: 'around-people',
});
