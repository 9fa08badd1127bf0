import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'timeline-line',
  title: 'Begin each line of a timeline with its moment',
  level: 'warning',
  group: 'time',
  about: 'parsing',
});
