import { defineRule } from './rule.ts';

export default defineRule({ id: 'unknown-key', title: 'Use keys that exist', level: 'error', group: 'files', about: 'parsing' });
