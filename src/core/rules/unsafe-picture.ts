import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unsafe-picture',
  title: 'Pictures carry no code',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
