import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'stray-file',
  title: 'Put files where they are read',
  level: 'warning',
  group: 'files',
  about: 'parsing',
});
