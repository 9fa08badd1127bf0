/** What a CSV text holds: rows of cells, or where and why it cannot be read. Lines count from 1. */
export type ParsedCsv = { ok: true; rows: readonly CsvRow[] } | { ok: false; problem: string; line: number };

export interface CsvRow {
  cells: readonly string[];
  /** Line of the text on which the row begins. */
  line: number;
}

/**
 * Reads CSV as tools write it: RFC 4180, with any line ends, a byte order mark, quoted line breaks and doubled quotes, and blanks
 * around quotes. Commas, semicolons or tabs separate cells; which of them is told by the first row. Empty lines are left out.
 */
export function parseCsv(text: string): ParsedCsv {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let rowLine = 1;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ cells, line: rowLine });
    cells = [];
  };
  while (at < source.length) {
    let cell = '';
    if (source.charAt(at) === '"') {
      const opened = line;
      const end = closingQuote(source, at);
      if (end < 0) return { ok: false, line: opened, problem: 'quote that is never closed' };
      cell = source.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = behindBlanks(source, end + 1);
      const next = source.charAt(at);
      if (next !== '' && next !== separator && next !== '\n' && next !== '\r')
        return { ok: false, line, problem: `“${next}” right behind a closing quote` };
    } else {
      const end = endOfPlainCell(source, at, separator);
      cell = source.slice(at, end);
      at = end;
    }
    cells.push(cell);
    const next = source.charAt(at);
    if (next === separator) {
      at += 1;
      // A separator at the very end still opens a cell, which is empty.
      if (at === source.length) cells.push('');
      continue;
    }
    endRow();
    if (next === '\r') at += 1;
    if (source.charAt(at) === '\n') at += 1;
    line += 1;
    rowLine = line;
  }
  if (cells.length > 0) endRow();
  return { ok: true, rows };
}

/** Rows as records by the names of the first row, in lower case without blanks around; a name that repeats collects all its cells. */
export function recordsOf(rows: readonly CsvRow[]): CsvRecord[] {
  const names = (rows[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  return rows.slice(1).map(({ cells, line }) => {
    const values = new Map<string, string[]>();
    cells.forEach((cell, index) => {
      const name = names[index];
      if (name !== undefined && cell.trim() !== '') values.set(name, [...(values.get(name) ?? []), cell.trim()]);
    });
    return { line, values };
  });
}

export interface CsvRecord {
  line: number;
  /** Cells that are not empty, by column name in lower case. */
  values: ReadonlyMap<string, readonly string[]>;
}

/** Whichever of the three the first row has most of, outside of quotes. */
function separatorOf(source: string): string {
  const first = source.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string): number => first.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function closingQuote(source: string, opening: number): number {
  for (let at = source.indexOf('"', opening + 1); at >= 0; at = source.indexOf('"', at + 2))
    if (source.charAt(at + 1) !== '"') return at;
  return -1;
}

function behindBlanks(source: string, from: number): number {
  let at = from;
  while (source.charAt(at) === ' ') at += 1;
  return at;
}

function endOfPlainCell(source: string, from: number, separator: string): number {
  let at = from;
  while (
    at < source.length &&
    source.charAt(at) !== separator &&
    source.charAt(at) !== '\n' &&
    source.charAt(at) !== '\r'
  )
    at += 1;
  return at;
}
