import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unknown-element',
  title: 'Use elements of the vocabulary',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
