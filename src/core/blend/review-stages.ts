import type { Incident } from '../graph/knowledge-graph.ts';

/** How far the learning from an incident has come. It says nothing about how fast anyone was. */
export type ReviewStage = 'under-analysis' | 'in-review' | 'published' | 'played-back';

export const reviewStages = ['under-analysis', 'in-review', 'published', 'played-back'] as const;

/** Where an incident stands: told and played back, published, being reviewed, or still being written about. */
export function stageOf({ card }: Incident): ReviewStage {
  if (card.status === 'published') return card.held.length > 0 ? 'played-back' : 'published';
  return card.status === 'in-review' || card.review?.on !== undefined ? 'in-review' : 'under-analysis';
}
