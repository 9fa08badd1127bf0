import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-why-did-you',
  title: 'Ask how, not why',
  level: 'suggestion',
  reads: 'everything',
  rooms: 'read',
});
