import { missingOnCard } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'review-date',
  title: 'Say when it was reviewed together',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files) => {
    const { card } = files.narrative;
    if (
      files.record === undefined ||
      card.status !== 'published' ||
      card.visibility === 'public' ||
      card.sources.length > 0 ||
      card.review?.on !== undefined
    )
      return [];
    return missingOnCard(files, {
      reason: 'Missing review; add review with on, the day of the collective review',
      help: 'Readers trust a story more when those who were there have read it together.',
    });
  },
});
