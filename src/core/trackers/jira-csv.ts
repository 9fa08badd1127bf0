import type { CsvRecord } from '../formats/parse-csv.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { readRows } from './read-rows.ts';
import type { ReadingContext, Ticket, TicketState, Tracker } from './tracker.ts';

/** What “Export CSV” of Jira's issue navigator gives. Columns may repeat, and dates follow the site's own pattern. */
export const jiraCsv: Tracker = {
  id: 'jira-csv',
  title: 'Jira, CSV',
  recognises: (content) =>
    content.kind === 'csv' && content.records.some(({ values }) => values.has('issue key') && values.has('status')),
  read: (content, context) => readRows(content, ['issue key', 'status'], (row) => ticketOf(row, context)),
};

function ticketOf({ values }: CsvRecord, context: ReadingContext): Ticket {
  const cell = (name: string): string => values.get(name)?.[0] ?? '';
  const state = stateOf(cell('status'), cell('status category'), cell('resolution'), context);
  return {
    key: cell('issue key'),
    names: [],
    title: cell('summary'),
    text: cell('description'),
    status: cell('status'),
    state,
    created: dayOfStamp(cell('created'), context.zone),
    done:
      state === 'done'
        ? (dayOfStamp(cell('resolved'), context.zone) ?? dayOfStamp(cell('status category changed'), context.zone))
        : undefined,
  };
}

/** Newer exports have the category; older ones only the word. */
function stateOf(
  status: string,
  category: string,
  resolution: string,
  { ownStateOf, stateOf: meaning }: ReadingContext,
): TicketState {
  const own = ownStateOf(status);
  if (own !== undefined) return own;
  const state = category === '' ? meaning(status) : meaning(category);
  const declined = [resolution, status].some((word) => meaning(word) === 'declined');
  return state === 'done' && declined ? 'declined' : (state ?? 'unknown');
}
