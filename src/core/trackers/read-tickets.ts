import { valueAt } from '../formats/parse-json.ts';
import { parseCsv, recordsOf } from '../formats/parse-csv.ts';
import { azureJson } from './azure-json.ts';
import { githubJson } from './github-json.ts';
import { gitlabCsv } from './gitlab-csv.ts';
import { gitlabJson } from './gitlab-json.ts';
import { jiraCsv } from './jira-csv.ts';
import { jiraJson } from './jira-json.ts';
import { linearJson } from './linear-json.ts';
import { secondStoryCsv } from './second-story-csv.ts';
import { secondStoryJson } from './second-story-json.ts';
import type { ExportContent, ReadingContext, TicketReading, Tracker } from './tracker.ts';
import { trelloJson } from './trello-json.ts';

/** Every kind of file that tickets are read from. The first that recognises a file reads it. */
export const trackers: readonly Tracker[] = [
  secondStoryCsv,
  secondStoryJson,
  jiraJson,
  jiraCsv,
  trelloJson,
  githubJson,
  gitlabJson,
  gitlabCsv,
  linearJson,
  azureJson,
];

/** What an exported file holds, or why it cannot be read. */
export type ReadTickets = ({ ok: true; from: string } & TicketReading) | { ok: false; problem: string };

/** Reads the tickets of an exported file, whichever tracker it is from. */
export function readTickets(text: string, context: ReadingContext): ReadTickets {
  const content = parseExport(text.startsWith('\ufeff') ? text.slice(1) : text);
  if ('problem' in content) return { ok: false, problem: content.problem };
  if (holdsNothing(content)) return { ok: true, from: 'An export without tickets', tickets: [], problems: [] };
  const tracker = trackers.find((known) => known.recognises(content));
  if (!tracker)
    return {
      ok: false,
      problem: `it is none of the files that we know: ${trackers.map(({ title }) => title).join('; ')}`,
    };
  return { ok: true, from: tracker.title, ...tracker.read(content, context) };
}

function parseExport(text: string): ExportContent | { problem: string } {
  if (/^\s*[[{]/.test(text)) {
    try {
      return { kind: 'json', value: JSON.parse(text) as unknown };
    } catch {
      return { problem: 'it begins like JSON and cannot be read as such; perhaps it was cut off' };
    }
  }
  if (text.trim() === '') return { problem: 'it is empty' };
  const parsed = parseCsv(text);
  if (!parsed.ok) return { problem: `line ${String(parsed.line)}: ${parsed.problem}` };
  return { kind: 'csv', records: recordsOf(parsed.rows) };
}

/** A tracker without tickets is no mistake: a list with nothing in it, or a table of column names alone. */
function holdsNothing(content: ExportContent): boolean {
  if (content.kind === 'csv') return content.records.length === 0;
  const { value } = content;
  const lists = [value, ...['issues', 'items', 'value', 'actions', 'cards'].map((name) => valueAt(value, name))];
  return (
    lists.some((list) => Array.isArray(list) && list.length === 0) &&
    !lists.some((list) => Array.isArray(list) && list.length > 0)
  );
}
