import { findLeftovers, isPublished } from '../rule-kit/language/leftovers.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'leftover',
  title: 'Finish before you publish',
  level: 'error',
  group: 'files',
  about: 'passage',
  check: (passage, world) => findLeftovers(passage).filter(() => isPublished(passage.file, world)),
});
