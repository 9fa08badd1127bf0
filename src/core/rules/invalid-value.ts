import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'invalid-value',
  title: 'Give each key a value of its kind',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
