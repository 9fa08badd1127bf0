import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-human-error',
  title: 'Describe the act, not the error',
  level: 'suggestion',
  reads: 'story-and-headings',
  rooms: 'read',
  thought: 'around-people',
});
