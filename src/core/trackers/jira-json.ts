import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { Ticket, TicketState, Tracker, ReadingContext } from './tracker.ts';

const StatusSchema = z.looseObject({
  name: z.string(),
  statusCategory: z.looseObject({ key: z.string() }).nullish(),
});

const HistorySchema = z.looseObject({
  created: z.string(),
  items: z.array(z.looseObject({ field: z.string(), toString: z.unknown() })),
});

const IssueSchema = z.looseObject({
  key: z.string().min(1),
  self: TextOrNothing,
  fields: z.looseObject({
    summary: z.string(),
    description: z.unknown().optional(),
    status: StatusSchema,
    statuscategorychangedate: TextOrNothing,
    resolution: z.looseObject({ name: z.string() }).nullish(),
    resolutiondate: TextOrNothing,
    created: TextOrNothing,
  }),
  changelog: z.looseObject({ histories: z.array(HistorySchema).catch([]) }).nullish(),
});
type Issue = z.infer<typeof IssueSchema>;

/** What a search of Jira's REST API gives, of the old pages or the new: `issues`, each with `key` and `fields`. */
export const jiraJson: Tracker = {
  id: 'jira-json',
  title: 'Jira, JSON',
  recognises: (content) => content.kind === 'json' && isListWith(issuesOf(content.value), 'key', 'fields'),
  read(content, context) {
    const { items, problems } = readItems(content.kind === 'json' ? issuesOf(content.value) : [], IssueSchema);
    return { tickets: items.map((issue) => ticketOf(issue, context)), problems };
  },
};

function issuesOf(value: unknown): unknown {
  return Array.isArray(value)
    ? value
    : (valueAt(value, 'issues') ?? (valueAt(value, 'fields') === undefined ? [] : [value]));
}

function ticketOf({ key, self, fields, changelog }: Issue, context: ReadingContext): Ticket {
  const { zone } = context;
  const state = stateOf(fields, context);
  const moves = (changelog?.histories ?? [])
    .flatMap(({ created, items }) =>
      items.filter(({ field }) => field === 'status').map((item) => ({ on: created, to: String(item.toString) })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const begun = moves.find(({ to }) => context.stateOf(to) === 'in-progress');
  return {
    key,
    names: self === undefined ? [] : [self.replace(/\/rest\/api\/.*$/, `/browse/${key}`)],
    title: fields.summary,
    text: plainText(fields.description),
    status: fields.status.name,
    state,
    created: dayOfStamp(fields.created, zone),
    started: dayOfStamp(begun?.on, zone),
    done:
      state === 'done'
        ? (dayOfStamp(fields.resolutiondate, zone) ?? dayOfStamp(fields.statuscategorychangedate, zone))
        : undefined,
  };
}

/** The category decides, not the resolution: a ticket that was opened again keeps its resolution and its date. */
function stateOf(
  { status, resolution }: Issue['fields'],
  { ownStateOf, stateOf: meaning }: ReadingContext,
): TicketState {
  const own = ownStateOf(status.name);
  if (own !== undefined) return own;
  const category = status.statusCategory?.key;
  const declined = [resolution?.name ?? '', status.name].some((word) => meaning(word) === 'declined');
  if (category === 'done') return declined ? 'declined' : 'done';
  return (category === undefined ? meaning(status.name) : categories.get(category)) ?? 'unknown';
}

const categories: ReadonlyMap<string, TicketState> = new Map([
  ['new', 'planned'],
  ['indeterminate', 'in-progress'],
]);

/** A description is text, or a document of Atlassian's format whose texts lie in a tree. */
function plainText(description: unknown): string {
  if (typeof description === 'string') return description;
  if (Array.isArray(description)) return description.map(plainText).join(' ');
  if (typeof description !== 'object' || description === null) return '';
  const { text, content, attrs } = description as { text?: unknown; content?: unknown; attrs?: unknown };
  const address = valueAt(attrs, 'url');
  return [typeof text === 'string' ? text : '', typeof address === 'string' ? address : '', plainText(content)]
    .filter(Boolean)
    .join(' ');
}
