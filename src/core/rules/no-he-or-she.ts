import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-he-or-she',
  title: 'Write “they”, or the role',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
});
