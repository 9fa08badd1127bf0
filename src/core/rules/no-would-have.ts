import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-would-have',
  title: 'Keep to what was possible then',
  level: 'suggestion',
  reads: 'story',
  thought: 'what-was',
  questions: 'spared',
});
