import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'cut-value',
  title: 'Put a value with # in quotes',
  level: 'warning',
  group: 'files',
  about: 'parsing',
});
