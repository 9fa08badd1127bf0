import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-rank',
  title: 'Give the role, not the rank',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
});
