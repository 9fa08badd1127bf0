import { englishCausesAndChanges } from './english/causes-and-changes.ts';
import { englishPast } from './english/past.ts';
import { englishPeople } from './english/people.ts';
import type { PhraseBook } from './phrase-book.ts';

/** English. Each idea says why a phrase costs learning and asks the question that the phrase closed. */
export const english: PhraseBook = {
  reason: (seen, expected) => `Unexpected “${seen.join('” and “')}”, expected ${expected}`,
  actionHeadings:
    /\b(?:actions?|follow[- ]?ups?|next steps?|to[- ]?dos?|improvements?|remediations?|prevention|preventative|preventive|corrective|what (?:we|will) (?:will|are going to|change))\b/i,
  lessonHeadings: /\b(?:lessons?|learnings?|learned|learnt|take-?aways?|recommendations?|future|going forward)\b/i,
  rules: { ...englishPast, ...englishPeople, ...englishCausesAndChanges },
};
