import { z } from 'zod';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { ReadingContext, Ticket, TicketState, Tracker } from './tracker.ts';

const IssueSchema = z.looseObject({
  iid: z.int(),
  title: z.string(),
  description: TextOrNothing,
  state: z.string(),
  created_at: TextOrNothing,
  closed_at: TextOrNothing,
  web_url: TextOrNothing,
  references: z.looseObject({ full: TextOrNothing }).nullish(),
  labels: z.array(z.string()).catch([]),
});
type Issue = z.infer<typeof IssueSchema>;

/** Issues as GitLab's REST API lists them. */
export const gitlabJson: Tracker = {
  id: 'gitlab-json',
  title: 'GitLab, JSON',
  recognises: (content) => content.kind === 'json' && isListWith(content.value, 'iid', 'title', 'state'),
  read(content, context) {
    const { items, problems } = readItems(content.kind === 'json' ? content.value : [], IssueSchema);
    return { tickets: items.map((issue) => ticketOf(issue, context)), problems };
  },
};

function ticketOf(issue: Issue, context: ReadingContext): Ticket {
  const number = `#${String(issue.iid)}`;
  const path = /^https?:\/\/[^/]+\/(.+?)\/-\/(?:issues|work_items)\/\d+/.exec(issue.web_url ?? '')?.[1];
  const full = issue.references?.full ?? (path === undefined ? undefined : path + number);
  const project = full?.replace(/^.*\//, '');
  const state = gitlabState(issue.state, issue.labels, context);
  return {
    key: full ?? number,
    names: [project, number, issue.web_url].filter((name) => name !== undefined),
    title: issue.title,
    text: issue.description ?? '',
    status: issue.state,
    state,
    created: dayOfStamp(issue.created_at, context.zone),
    // Closed issues that were imported may have no day; then nobody knows it.
    done: state === 'done' ? dayOfStamp(issue.closed_at, context.zone) : undefined,
  };
}

/** GitLab closes without a reason, so a label such as “wontfix” is all that tells that something was dropped. */
export function gitlabState(
  word: string,
  labels: readonly string[],
  { ownStateOf, stateOf }: ReadingContext,
): TicketState {
  const lower = word.toLowerCase();
  if (lower === 'closed') return labels.some((label) => stateOf(label) === 'declined') ? 'declined' : 'done';
  if (lower !== 'opened' && lower !== 'open' && lower !== 'reopened') return ownStateOf(word) ?? 'unknown';
  const byLabel = labels.map(ownStateOf).find((found) => found !== undefined && found !== 'done');
  return byLabel ?? (labels.some((label) => stateOf(label) === 'in-progress') ? 'in-progress' : 'planned');
}
