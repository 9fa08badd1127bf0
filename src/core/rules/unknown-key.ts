import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unknown-key',
  title: 'Use keys that exist',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
