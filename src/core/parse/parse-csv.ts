import type { DataTable } from '../model/data-table.ts';

/** What a CSV is not allowed to be; `line` is where it shows. */
export interface CsvProblem {
  reason: string;
  help: string;
  line: number;
}

/** A story needs no more; whoever has more has not yet cut it to what the story is about. */
export const mostRows = 20_000;
export const mostColumns = 50;

/**
 * Reads a CSV as RFC 4180 has it, and as spreadsheets write it: commas, semicolons or tabs between cells, quotes around
 * cells, any line ends, a byte order mark. The first row names the columns. Cells are words: formulas are never run.
 */
export function parseCsv(file: string, text: string): DataTable | CsvProblem {
  const body = text.replace(/^\uFEFF/, '');
  const cells = readCells(body, separatorOf(body));
  if ('reason' in cells) return cells;
  const [head, ...rows] = cells;
  if (!head || head.cells.every((cell) => cell === ''))
    return {
      reason: 'Unexpected empty table, expected names of columns in the first row',
      help: 'Begin with a row such as time,errors.',
      line: 1,
    };
  const columns = head.cells;
  if (columns.length > mostColumns)
    return {
      reason: `Unexpected ${String(columns.length)} columns, expected at most ${String(mostColumns)}`,
      help: 'Keep the columns that the story needs.',
      line: 1,
    };
  const unnamed = columns.indexOf('');
  if (unnamed >= 0)
    return {
      reason: `Missing name of column ${String(unnamed + 1)}; add it to the first row`,
      help: 'Each column needs a name, so that a chart can ask for it.',
      line: 1,
    };
  const twice = columns.find((column, index) => columns.indexOf(column) < index);
  if (twice !== undefined)
    return {
      reason: `Unexpected second column ${twice}, expected names that differ`,
      help: 'Rename one of them.',
      line: 1,
    };
  if (rows.length > mostRows)
    return {
      reason: `Unexpected ${String(rows.length)} rows, expected at most ${String(mostRows)}`,
      help: 'Cut the data to the time of the story, or to a row a minute.',
      line: mostRows + 2,
    };
  const uneven = rows.find((row) => row.cells.length !== columns.length);
  if (uneven)
    return {
      reason: `Unexpected ${String(uneven.cells.length)} ${uneven.cells.length === 1 ? 'cell' : 'cells'} in a row, expected ${String(columns.length)} as in the first`,
      help: 'A comma inside a cell needs quotes around the cell: "1,200".',
      line: uneven.line,
    };
  return { file, columns, rows: rows.map((row) => row.cells) };
}

interface Row {
  cells: string[];
  line: number;
}

/** Whichever of the three the first row has most of, outside of quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n?|\n/, 1);
  const count = (separator: string): number => first.split(separator).length - 1;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function readCells(text: string, separator: string): Row[] | CsvProblem {
  const rows: Row[] = [];
  let [line, at] = [1, 0];
  let row: Row = { cells: [], line };
  const endRow = (): void => {
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    row = { cells: [], line };
  };
  while (at <= text.length) {
    if (text[at] === '"') {
      const begun = line;
      const quoted = quotedCell(text, at);
      if (!quoted)
        return {
          reason: 'Unexpected quote that is never closed, expected a closing quote',
          help: 'A quote inside quotes is written twice: "".',
          line: begun,
        };
      line += quoted.value.split('\n').length - 1;
      row.cells.push(quoted.value.trim());
      at = quoted.end;
    } else {
      const end = nextOf(text, at, separator);
      row.cells.push(text.slice(at, end).trim());
      at = end;
    }
    if (at >= text.length) break;
    if (text[at] === separator) at += 1;
    else if (text[at] === '\r' || text[at] === '\n') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
      endRow();
      if (at >= text.length) return rows;
    } else
      return {
        reason: 'Unexpected text after a closing quote, expected the end of the cell',
        help: 'A quote inside quotes is written twice: "".',
        line,
      };
  }
  endRow();
  return rows;
}

function quotedCell(text: string, start: number): { value: string; end: number } | undefined {
  let from = start + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: skipSpaces(text, quote + 1) };
    value += '"';
    from = quote + 2;
  }
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end += 1;
  return end;
}

function nextOf(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at += 1;
  return at;
}
