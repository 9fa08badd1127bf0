import { reviewStages, stageOf, type ReviewStage } from '../blend/review-stages.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { missingAccounts, type MissingAccount } from '../schedule/missing-accounts.ts';
import { formatDate } from '../time/format-moment.ts';
import type { SiteView } from './prose-rendering.ts';

/** Where the learning from each incident stands, for whoever prepares it: in dev, never on a site. */
export interface ReviewsView {
  stages: readonly { id: ReviewStage; title: string; incidents: readonly IncidentInReview[] }[];
}

export interface IncidentInReview {
  id: string;
  title: string;
  href: string;
  date: string;
  accounts: string;
  /** Only while the story is not published: afterwards nobody is waited for. */
  missing: readonly MissingAccount[];
}

/** @param whole All incidents, drafts included. */
export function reviewsView(whole: SiteView['graph'], { words, href }: Pick<SiteView, 'words' | 'href'>): ReviewsView {
  const byStage = Map.groupBy(whole.incidents.values(), stageOf);
  const shown = (incident: Incident, stage: ReviewStage): IncidentInReview => ({
    id: incident.id,
    title: incident.card.title,
    href: href(`incidents/${incident.id}/`),
    date: incident.day === '' ? '' : formatDate(incident.day, words),
    // Where nobody is waited for any more, there is nothing to say of analyses that were not written.
    accounts:
      incident.analyses.length === 0 && incident.card.status === 'published'
        ? ''
        : words.review.analyses(incident.analyses.length),
    missing: stage === 'under-analysis' || stage === 'in-review' ? missingAccounts(incident, whole.settings) : [],
  });
  return {
    stages: reviewStages.flatMap((stage) => {
      const incidents = (byStage.get(stage) ?? []).map((incident) => shown(incident, stage));
      return incidents.length === 0 ? [] : [{ id: stage, title: words.review.stages[stage], incidents }];
    }),
  };
}
