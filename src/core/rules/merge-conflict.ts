import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'merge-conflict',
  title: 'Choose between the two sides of a merge',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
