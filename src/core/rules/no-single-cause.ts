import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-single-cause',
  title: 'Look for conditions, not for the cause',
  level: 'warning',
  reads: 'story-and-headings',
});
