import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'no-vague-action',
  title: 'Give each action an end',
  level: 'warning',
  reads: 'actions',
  ending: 'spared',
});
