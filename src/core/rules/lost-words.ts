import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'lost-words',
  title: 'Let readers see every word',
  level: 'warning',
  group: 'dialect',
  about: 'parsing',
});
