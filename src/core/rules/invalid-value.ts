import { defineRule } from './rule.ts';

export default defineRule({ id: 'invalid-value', title: 'Give each key a value of its kind', level: 'error', group: 'files', about: 'parsing' });
