import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-blame',
  title: 'Ask what made it possible, not who',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
  thought: 'around-people',
});
