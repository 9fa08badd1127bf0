import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'html-as-text',
  title: 'Tags in a .md file are shown as text',
  level: 'warning',
  group: 'dialect',
  about: 'parsing',
});
