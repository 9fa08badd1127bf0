import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'hidden-character',
  title: 'Write no characters that nobody sees',
  level: 'warning',
  group: 'files',
  about: 'parsing',
});
