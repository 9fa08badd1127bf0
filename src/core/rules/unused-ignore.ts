import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unused-ignore',
  title: 'Take out comments that ignore nothing',
  level: 'warning',
  group: 'files',
  about: 'parsing',
});
