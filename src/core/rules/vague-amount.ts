import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({ id: 'vague-amount', title: 'Say how many', level: 'suggestion', reads: 'story' });
