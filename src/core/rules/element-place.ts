import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'element-place',
  title: 'Put elements where they belong',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
