import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'front-matter',
  title: 'Begin each story with its card',
  level: 'error',
  group: 'files',
  about: 'parsing',
});
