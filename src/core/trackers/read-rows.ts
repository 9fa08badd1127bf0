import type { CsvRecord } from '../formats/parse-csv.ts';
import type { ExportContent, Ticket, TicketReading } from './tracker.ts';

/** Tickets of the rows that have all of some columns; the others are named by their line. */
export function readRows(
  content: ExportContent,
  needed: readonly string[],
  ticketOf: (row: CsvRecord) => Ticket,
): TicketReading {
  const tickets: Ticket[] = [];
  const problems: string[] = [];
  for (const row of content.kind === 'csv' ? content.records : []) {
    const lacking = needed.find((name) => !row.values.has(name));
    if (lacking === undefined) tickets.push(ticketOf(row));
    else problems.push(`line ${String(row.line)}: no ${lacking}`);
  }
  return { tickets, problems };
}
