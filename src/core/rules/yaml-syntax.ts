import { defineRule } from './rule.ts';

export default defineRule({ id: 'yaml-syntax', title: 'Write YAML that can be read', level: 'error', group: 'files', about: 'parsing' });
