/** A cell of a table; undefined is an empty cell. */
export type CsvCell = string | number | undefined;

/**
 * A table as CSV (RFC 4180): lines end in CR LF, quotes where a cell needs them.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises against CSV injection.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Takes the apostrophe off again that {@link csv} put before what looks like a formula. */
export function withoutGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const guarded = /^'+\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  // What already looks guarded gets one more, so that reading back gives the very same words.
  const safe = formula.test(cell) || guarded.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
