import type { CsvRecord } from '../formats/parse-csv.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { gitlabState } from './gitlab-json.ts';
import { readRows } from './read-rows.ts';
import type { ReadingContext, Ticket, Tracker } from './tracker.ts';

/** What GitLab mails as “Export as CSV”; its columns are not those that its own import reads. */
export const gitlabCsv: Tracker = {
  id: 'gitlab-csv',
  title: 'GitLab, CSV',
  recognises: (content) =>
    content.kind === 'csv' &&
    content.records.some(({ values }) => values.has('issue id') && values.has('url') && values.has('state')),
  read: (content, context) => readRows(content, ['issue id', 'state'], (row) => ticketOf(row, context)),
};

function ticketOf({ values }: CsvRecord, context: ReadingContext): Ticket {
  // Its columns of time are UTC, and say so in their names alone.
  const cell = (name: string): string => values.get(name)?.[0] ?? '';
  const utc = (name: string): string | undefined => dayOfStamp(cell(name) && `${cell(name)} UTC`, context.zone);
  const number = `#${cell('issue id')}`;
  const path = /^https?:\/\/[^/]+\/(.+?)\/-\/(?:issues|work_items)\/\d+/.exec(cell('url'))?.[1];
  const labels = cell('labels')
    .split(',')
    .map((label) => label.trim());
  const state = gitlabState(cell('state'), labels, context);
  return {
    key: path === undefined ? number : path + number,
    names: [number, cell('url'), ...(path === undefined ? [] : [path.replace(/^.*\//, '') + number])].filter(Boolean),
    title: cell('title'),
    text: cell('description'),
    status: cell('state'),
    state,
    created: utc('created at (utc)'),
    done: state === 'done' ? utc('closed at (utc)') : undefined,
  };
}
