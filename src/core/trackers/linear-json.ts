import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { ReadingContext, Ticket, TicketState, Tracker } from './tracker.ts';

const IssueSchema = z.looseObject({
  identifier: z.string().min(1),
  previousIdentifiers: z.array(z.string()).catch([]),
  title: z.string(),
  description: TextOrNothing,
  url: TextOrNothing,
  createdAt: TextOrNothing,
  startedAt: TextOrNothing,
  completedAt: TextOrNothing,
  state: z.looseObject({ name: z.string(), type: TextOrNothing }),
});
type Issue = z.infer<typeof IssueSchema>;

/** Issues as Linear's GraphQL API gives them. Keys change when an issue moves to another team, so former ones count too. */
export const linearJson: Tracker = {
  id: 'linear-json',
  title: 'Linear, JSON',
  recognises: (content) => content.kind === 'json' && isListWith(issuesOf(content.value), 'identifier', 'state'),
  read(content, context) {
    const { items, problems } = readItems(content.kind === 'json' ? issuesOf(content.value) : [], IssueSchema);
    return { tickets: items.map((issue) => ticketOf(issue, context)), problems };
  },
};

function issuesOf(value: unknown): unknown {
  const issues = valueAt(value, 'data', 'issues') ?? valueAt(value, 'issues') ?? value;
  return valueAt(issues, 'nodes') ?? issues;
}

function ticketOf(issue: Issue, { zone, ownStateOf }: ReadingContext): Ticket {
  const { name, type } = issue.state;
  const state = ownStateOf(name) ?? types.get(type ?? '') ?? 'unknown';
  return {
    key: issue.identifier,
    names: [...issue.previousIdentifiers, ...(issue.url === undefined ? [] : [issue.url])],
    title: issue.title,
    text: issue.description ?? '',
    status: name,
    state,
    created: dayOfStamp(issue.createdAt, zone),
    started: dayOfStamp(issue.startedAt, zone),
    done: state === 'done' ? dayOfStamp(issue.completedAt, zone) : undefined,
  };
}

const types: ReadonlyMap<string, TicketState> = new Map([
  ['triage', 'proposed'],
  ['backlog', 'planned'],
  ['unstarted', 'planned'],
  ['started', 'in-progress'],
  ['completed', 'done'],
  ['canceled', 'declined'],
]);
