import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'mdx-syntax',
  title: 'Write what MDX can read',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
