import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unreadable-file',
  title: 'Save files as UTF-8 inside the knowledge base',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
