import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unsafe-address',
  title: 'Link only where a browser may safely go',
  level: 'error',
  group: 'dialect',
  about: 'parsing',
});
