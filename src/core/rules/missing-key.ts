import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'missing-key',
  title: 'Fill the keys that nothing works without',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
