import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'foreign-markup',
  title: 'Write Markdown and elements, not the marks of another system',
  level: 'warning',
  group: 'dialect',
  about: 'parsing',
});
