import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-code',
  title: 'Keep code out of stories',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
