import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-character-judgement',
  title: 'Describe the situation, not the character',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
  thought: 'around-people',
});
