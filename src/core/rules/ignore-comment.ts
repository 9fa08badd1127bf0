import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'ignore-comment',
  title: 'Say why a message is ignored',
  level: 'warning',
  group: 'files',
  about: 'parsing',
});
