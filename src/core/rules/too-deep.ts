import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'too-deep',
  title: 'Keep lists and quotations shallow',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
