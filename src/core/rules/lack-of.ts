import { definePhraseRule } from '../rule-kit/language/phrase-rule.ts';

export default definePhraseRule({ id: 'lack-of', title: 'Say what was there', level: 'suggestion', reads: 'story' });
