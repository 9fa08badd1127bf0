import { missingOnCard } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'authorship',
  title: 'Say who wrote it, and whether they were there',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files) => {
    const { card } = files.narrative;
    if (files.record === undefined || card.status !== 'published' || card.authorship !== undefined) return [];
    return missingOnCard(files, {
      reason: 'Missing authorship; add who wrote it, whether they were there, and what tools helped',
      help: 'A sentence is enough: “Written by the on-call engineer and the facilitator.”',
    });
  },
});
