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
          daysAsNumbers(table, columns.x) ??
          noNumber(table, columns.y) ??
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

/** A cell of a column of numbers that is none; an empty one says that nobody measured. */
function noNumber({ rows }: DataTable, columns: readonly number[]): Odd | undefined {
  for (const column of columns) {
    const cells = rows.map((row) => row[column] ?? '');
    if (cells.filter((cell) => numberIn(cell) !== undefined).length * 2 <= cells.length) continue;
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
