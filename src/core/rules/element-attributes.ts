import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'element-attributes',
  title: 'Give elements the attributes they know',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
