import { contentPath } from '../model/content-path.ts';
import type { DataTable } from '../model/data-table.ts';
import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
import { alongTable, chosenColumns, numberIn } from '../narrative/table-columns.ts';
import { withProse } from '../parse/documents.ts';
import type { SourceText } from '../parse/source-text.ts';
import { tableAt } from '../parse/table-at.ts';
import { longestInOrder } from '../rule-kit/placed-timeline.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'chart-rows',
  title: 'Look twice at rows that do not fit',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents, graph, settings }) => {
    const told = new Set<string>();
    return withProse(documents).flatMap((document) => {
      const problems: PlacedProblem[] = [];
      walkProse(document.prose, (node) => {
        const { data, x, y, unit, title } = node.type === 'element' && node.name === 'Chart' ? node.attributes : {};
        const path = typeof data === 'string' ? contentPath(document.source.file, data) : undefined;
        const table = path === undefined ? undefined : tableAt(graph.tables, path);
        if (!table || !('rows' in table) || told.has(table.file)) return undefined;
        told.add(table.file);
        const source = documents.tables.find(({ file }) => file === table.file);
        if (!source) return undefined;
        const columns = chosenColumns(table, {
          x: typeof x === 'string' ? x : undefined,
          y: typeof y === 'string' ? y : undefined,
        });
        if (!columns.ok) return undefined;
        const zone = graph.incidents.get(document.id)?.zone ?? settings.timeZone;
        const day = graph.incidents.get(document.id)?.day ?? '2000-01-01';
        const odd =
          withoutHead(table) ??
          emptyRow(table) ??
          withoutPlace(table, columns.x, zone, day) ??
          groupedByDots(table, columns.y) ??
          daysAsNumbers(table, columns.x) ??
          daysOfElsewhere(table, columns.x) ??
          noNumber(table, columns.y) ??
          someInPercent(table, columns.y) ??
          outOfOrder(table, columns.x, zone, day);
        if (odd) problems.push(atRow(source, odd));
        const otherUnit = unitOf(unit);
        const named = [...columns.y.map((column) => table.columns[column]), title]
          .map(unitOf)
          .find((one) => one !== undefined);
        if (node.type === 'element' && otherUnit !== undefined && named !== undefined && named !== otherUnit)
          problems.push(
            atSpot(document, attributeSpot(document.source.text, node, 'unit', String(unit)), {
              reason: `Unexpected unit “${String(unit)}” beside ${named}, expected the same in chart, title and table`,
              help: 'The numbers are drawn as they are: one of the two names is wrong.',
            }),
          );
        return undefined;
      });
      return problems;
    });
  },
});

const units = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month'];

/** The measure of time that words name, if they name one alone. */
function unitOf(words: unknown): string | undefined {
  if (typeof words !== 'string') return undefined;
  const named = units.filter((unit) => new RegExp(`\\b${unit}s?\\b`, 'i').test(words));
  return named.length === 1 ? named[0] : undefined;
}

interface Odd {
  /** Number of the row; -1 is the head. */
  row: number;
  reason: string;
  help: string;
}

/** Rows as a reader of the file counts them; a cell of several lines is rare enough to be told a little above. */
function atRow(source: SourceText, { row, reason, help }: Odd): PlacedProblem {
  const lines = [...source.text.matchAll(/^.*\S.*$/gm)];
  const line = lines[row + 1];
  const start = line?.index ?? 0;
  return atSpot({ source }, { start, end: start + (line?.[0].length ?? 1) }, { reason, help });
}

function withoutHead({ columns, rows }: DataTable): Odd | undefined {
  const looksLikeData = (cell: string): boolean => numberIn(cell) !== undefined || /^\d[\d:.TZ /-]*$/.test(cell);
  return rows.length > 0 && columns.every(looksLikeData)
    ? {
        row: -1,
        reason: `Unexpected data in the first row, expected names of columns, such as day,count`,
        help: 'The first row is not drawn: it names the columns.',
      }
    : undefined;
}

/** 44868 is what a spreadsheet keeps for 2022-11-03. */
function daysAsNumbers({ columns, rows }: DataTable, column: number): Odd | undefined {
  const cells = rows.map((row) => row[column] ?? '');
  if (!/^(?:day|date|when|time|month|week|tag|datum)$/i.test(columns[column] ?? '')) return undefined;
  return cells.length > 0 && cells.every((cell) => /^[2-6]\d{4}(?:[.,]\d+)?$/.test(cell))
    ? {
        row: 0,
        reason: `Unexpected ${cells[0] ?? ''}, expected a day, such as 2026-03-14`,
        help: 'Spreadsheets count days in this way. Give the column the form of a date before you save it as CSV.',
      }
    : undefined;
}

/** `03.11.2022` or `11/3/2022` in every row, as a spreadsheet shows days in its country: to a chart they are names. */
function daysOfElsewhere({ columns, rows }: DataTable, column: number): Odd | undefined {
  const cells = rows.map((row) => row[column] ?? '');
  if (cells.length < 2 || !cells.every((cell) => /^\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d$/.test(cell))) return undefined;
  return {
    row: 0,
    reason: `Unexpected ${cells[0] ?? ''} for ${columns[column] ?? ''}, expected a day, such as 2026-03-14`,
    help: 'In other forms days are names to the chart, and it draws all rows as if they were as far apart.',
  };
}

/** A share among numbers that are none is of another measure. */
function someInPercent({ columns, rows }: DataTable, drawn: readonly number[]): Odd | undefined {
  for (const column of drawn) {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const shares = cells.filter((cell) => cell.endsWith('%'));
    if (shares.length === 0 || shares.length * 2 > cells.length) continue;
    const [first = ''] = shares;
    return {
      row: rows.findIndex((row) => row[column] === first),
      reason: `Unexpected “${first}” for ${columns[column] ?? ''}, expected a number as in the other rows`,
      help: 'The chart draws it as it draws the others, without the %.',
    };
  }
  return undefined;
}

/** A row without anything, as a spreadsheet leaves below its last. */
function emptyRow({ rows }: DataTable): Odd | undefined {
  const row = rows.findIndex((cells) => cells.every((cell) => cell === ''));
  return row < 0
    ? undefined
    : { row, reason: 'Unexpected row without a value, expected a value in each row', help: 'Take the row out.' };
}

/** Days and times along the bottom, and one or two cells that are none: then all rows stand side by side, as names. */
function withoutPlace(table: DataTable, column: number, zone: string, day: string): Odd | undefined {
  const isPlace = (cell: string): boolean =>
    alongTable({ ...table, rows: [[cell]], columns: ['x'] }, 0, zone, day).kind === 'time';
  if (alongTable(table, column, zone, day).kind !== 'name' || !table.rows.some((row) => isPlace(row[column] ?? '')))
    return undefined;
  const cells = table.rows.map((row) => row[column] ?? '');
  const odd = cells.filter((cell) => !isPlace(cell));
  if (cells.length < 3 || odd.length > Math.max(1, cells.length / 5)) return undefined;
  const row = cells.findIndex((cell) => !isPlace(cell));
  return {
    row,
    reason: `Unexpected “${odd[0] ?? ''}” for ${table.columns[column] ?? ''}, expected a moment as in the other rows`,
    help: 'With one that is none, the chart draws all rows side by side, as if they were as far apart.',
  };
}

/** `6.000` between `720` and `25.000`: in some countries a dot parts thousands, here it parts what is less than one. */
function groupedByDots({ rows, columns }: DataTable, drawn: readonly number[]): Odd | undefined {
  for (const column of drawn) {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const grouped = cells.filter((cell) => /^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(cell));
    const isMixed = cells.every((cell) => /^-?\d+(?:\.\d{3})*$/.test(cell)) && grouped.length < cells.length;
    if (grouped.length === 0 || !(isMixed || grouped.some((cell) => /\.\d{3}\./.test(cell)))) continue;
    const [first = ''] = grouped;
    return {
      row: rows.findIndex((row) => row[column] === first),
      reason: `Unexpected “${first}” for ${columns[column] ?? ''}, expected ${first.replaceAll('.', '')}, or ${first.replaceAll('.', ',')} in quotes`,
      help: 'A dot parts what is less than one, so it is drawn a thousand times smaller.',
    };
  }
  return undefined;
}

/** A cell of a column of numbers that is none; an empty one says that nobody measured. */
function noNumber({ rows }: DataTable, columns: readonly number[]): Odd | undefined {
  for (const column of columns) {
    const cells = rows.map((row) => row[column] ?? '');
    // Most are numbers, or begin as one: 6k, 720 ms, 6'000.
    const isMeant = (cell: string): boolean =>
      numberIn(cell) !== undefined || /^[-+~<>≈]?\d[\d.,' ]*\s?\p{L}{0,12}$/u.test(cell);
    const known = cells.filter((cell) => numberIn(cell) !== undefined).length;
    if (known === 0 || cells.filter(isMeant).length * 2 <= cells.length) continue;
    const row = cells.findIndex(
      (cell) => numberIn(cell) === undefined && !/^(?:[-–—?]|n\/?a|null|nan|unknown)?$/i.test(cell),
    );
    if (row >= 0)
      return {
        row,
        reason: `Unexpected “${cells[row] ?? ''}”, expected a number`,
        help: 'The chart has a gap there. Leave the cell empty where nobody knows.',
      };
  }
  return undefined;
}

/** One row or two that stand in another year than those around them, or a second time. */
function outOfOrder(table: DataTable, column: number, zone: string, day: string): Odd | undefined {
  const along = alongTable(table, column, zone, day);
  if (along.kind === 'name' || table.rows.length < 4) return undefined;
  const cell = (row: number): string => table.rows[row]?.[column] ?? '';
  const rising = longestInOrder(along.places.map((from) => ({ from, to: from, approximate: false })));
  const out = along.places.findIndex((_, row) => !rising.has(row));
  if (out >= 0 && along.places.length - rising.size <= Math.max(1, along.places.length / 10))
    return {
      row: out,
      reason: `Unexpected ${cell(out)} beside ${cell(out === 0 ? 1 : out - 1)}, expected the rows in order`,
      help: 'Was a digit mistyped? The chart draws it where it says.',
    };
  const twice = along.places.findIndex((place, row) => row > 0 && place === along.places[row - 1]);
  const differ = new Set(along.places).size;
  if (twice < 0 || along.places.length - differ > 1) return undefined;
  return {
    row: twice,
    reason: `Unexpected second row for ${cell(twice)}, expected one`,
    help: 'One of the two was meant for another moment.',
  };
}
