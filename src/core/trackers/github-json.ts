import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { ReadingContext, Ticket, TicketState, Tracker } from './tracker.ts';

/** The REST API writes `created_at`, the `gh` command `createdAt`. */
const IssueSchema = z.looseObject({
  number: z.int(),
  title: z.string(),
  body: TextOrNothing,
  state: z.string(),
  state_reason: TextOrNothing,
  stateReason: TextOrNothing,
  created_at: TextOrNothing,
  createdAt: TextOrNothing,
  closed_at: TextOrNothing,
  closedAt: TextOrNothing,
  html_url: TextOrNothing,
  url: TextOrNothing,
  labels: z.array(z.looseObject({ name: z.string() })).catch([]),
  pull_request: z.unknown().optional(),
});
type Issue = z.infer<typeof IssueSchema>;

/** Issues of GitHub: a page of its REST API, a search, or `gh issue list --json`. Pull requests, which the API lists too, are left out. */
export const githubJson: Tracker = {
  id: 'github-json',
  title: 'GitHub, JSON',
  recognises: (content) =>
    content.kind === 'json' &&
    isListWith(issuesOf(content.value), 'number', 'title', 'state') &&
    !isListWith(issuesOf(content.value), 'iid'),
  read(content, context) {
    const { items, problems } = readItems(content.kind === 'json' ? issuesOf(content.value) : [], IssueSchema);
    return {
      tickets: items.filter((issue) => !isPullRequest(issue)).map((issue) => ticketOf(issue, context)),
      problems,
    };
  },
};

function issuesOf(value: unknown): unknown {
  return valueAt(value, 'items') ?? value;
}

function isPullRequest({ pull_request: pull, html_url: address }: Issue): boolean {
  return (pull !== undefined && pull !== null) || (address ?? '').includes('/pull/');
}

function ticketOf(issue: Issue, context: ReadingContext): Ticket {
  const address = issue.html_url ?? issue.url;
  const number = String(issue.number);
  const [, owner, repository] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/issues\/\d+/.exec(address ?? '') ?? [];
  const reason = (issue.state_reason ?? issue.stateReason ?? '').toLowerCase();
  const state = stateOfIssue(issue, reason, context);
  return {
    key: owner === undefined || repository === undefined ? `#${number}` : `${owner}/${repository}#${number}`,
    names: [
      ...(repository === undefined ? [] : [`${repository}#${number}`]),
      `#${number}`,
      ...(address === undefined ? [] : [address]),
    ],
    title: issue.title,
    text: issue.body ?? '',
    status: `${issue.state.toLowerCase()}${reason === '' ? '' : `, ${reason.replace('_', ' ')}`}`,
    state,
    created: dayOfStamp(issue.created_at ?? issue.createdAt, context.zone),
    done: state === 'done' ? dayOfStamp(issue.closed_at ?? issue.closedAt, context.zone) : undefined,
  };
}

/** Closed is done only when it was not closed as “not planned” or as a duplicate. A label of the own map tells more than “open”. */
function stateOfIssue({ state, labels }: Issue, reason: string, { ownStateOf, stateOf }: ReadingContext): TicketState {
  const closed = state.toLowerCase() === 'closed';
  const byLabel = labels.map(({ name }) => ownStateOf(name)).find((found) => found !== undefined);
  if (closed && (reason === 'not_planned' || reason === 'duplicate' || byLabel === 'declined')) return 'declined';
  if (closed) return 'done';
  if (state.toLowerCase() !== 'open') return ownStateOf(state) ?? 'unknown';
  if (byLabel !== undefined && byLabel !== 'done') return byLabel;
  return labels.some(({ name }) => stateOf(name) === 'in-progress') ? 'in-progress' : 'planned';
}
