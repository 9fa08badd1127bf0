import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'yaml-syntax',
  title: 'Write YAML that can be read',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
