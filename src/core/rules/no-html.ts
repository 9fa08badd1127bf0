import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-html',
  title: 'Say it in Markdown',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
