import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({
  id: 'out-of-reach',
  title: 'Show what readers cannot go and see',
  level: 'suggestion',
  reads: 'everything',
  links: 'spared',
});
