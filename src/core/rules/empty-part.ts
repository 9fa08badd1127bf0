import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'empty-part',
  title: 'Leave no heading, link or element empty',
  level: 'warning',
  group: 'dialect',
  about: 'parsing',
});
