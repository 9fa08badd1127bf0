import { withoutGuard } from '../formats/csv.ts';
import type { CsvRecord } from '../formats/parse-csv.ts';
import { actionMark } from './action-mark.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { readRows } from './read-rows.ts';
import type { ReadingContext, Ticket, Tracker } from './tracker.ts';

/** Our own table, from `actions export --to csv` or the ledger page, perhaps edited in a spreadsheet. */
export const secondStoryCsv: Tracker = {
  id: 'csv',
  title: 'our own CSV',
  recognises: (content) =>
    content.kind === 'csv' &&
    content.records.some(({ values }) => values.has('incident') && values.has('action') && values.has('state')),
  read: (content, context) => readRows(content, ['incident', 'action', 'state'], (row) => ticketOf(row, context)),
};

function ticketOf({ values }: CsvRecord, { zone, stateOf }: ReadingContext): Ticket {
  const cell = (name: string): string => withoutGuard(values.get(name)?.[0] ?? '');
  return {
    key: cell('ticket'),
    names: [],
    title: cell('text'),
    text: actionMark(cell('incident'), cell('action')),
    status: cell('state'),
    state: stateOf(cell('state')) ?? 'unknown',
    started: dayOfStamp(cell('started'), zone),
    done: dayOfStamp(cell('done'), zone),
  };
}
