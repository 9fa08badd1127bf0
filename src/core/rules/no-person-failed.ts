import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-person-failed',
  title: 'Say what people did, not what they failed to do',
  level: 'suggestion',
  reads: 'story',
  rooms: 'read',
  thought: 'around-people',
});
