import { parseCsv } from '../formats/parse-csv.ts';
import type { DataTable } from '../model/data-table.ts';

/** What a table is not allowed to be; `line` is where it shows. */
export interface TableProblem {
  reason: string;
  help: string;
  line: number;
}

/** A story needs no more; whoever has more has not yet cut it to what the story is about. */
export const mostRows = 20_000;
export const mostColumns = 50;

/** The table of data in a CSV file: the first row names the columns. Cells are words: formulas are never run. */
export function parseTable(file: string, text: string): DataTable | TableProblem {
  const parsed = parseCsv(text);
  if (!parsed.ok)
    return {
      reason: `Unexpected ${parsed.problem}, expected quotes around the whole cell`,
      help: 'A quote inside quotes is written twice: "".',
      line: parsed.line,
    };
  const [head, ...rows] = parsed.rows.map(({ cells, line }) => ({ cells: cells.map((cell) => cell.trim()), line }));
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
