import { findLeftovers, isPublished } from '../rule-kit/language/leftovers.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'leftover-in-draft',
  title: 'Know what is still to be written',
  level: 'suggestion',
  group: 'files',
  about: 'passage',
  check: (passage, world) => findLeftovers(passage).filter(() => !isPublished(passage.file, world)),
});
