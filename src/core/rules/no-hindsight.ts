import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-hindsight',
  title: 'Tell it as it looked then',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
  thought: 'what-was',
});
