import type { SlideBlock } from './presentation.ts';
import { countLines, heightOfLines, leastPoints, lettersIn, pointSize, widthOfLetters } from './text-size.ts';

export type SlideTable = Extract<SlideBlock, { type: 'table' }>;

/** How a table is set: size of its letters, widths of its columns and heights of its rows, the head among them. */
export interface TableSize {
  points: number;
  columns: readonly number[];
  rows: readonly number[];
}

/** Room inside a cell at its right, and above and below its words. */
export const cellGap = { right: 10 * pointSize, above: 5 * pointSize } as const;

export const mostPoints = 18;

/** The largest letters with which a table stands in a height, or the smallest that may be read. */
export function tableIn(table: SlideTable, width: number, height: number): TableSize {
  for (let points = mostPoints; points > leastPoints; points -= 1) {
    const size = tableSize(table, width, points);
    if (heightOf(size) <= height) return size;
  }
  return tableSize(table, width, leastPoints);
}

export function heightOf({ rows }: Pick<TableSize, 'rows'>): number {
  return rows.reduce((sum, height) => sum + height, 0);
}

export function tableSize({ head, rows }: SlideTable, width: number, points: number): TableSize {
  const all = [head, ...rows];
  const columns = columnWidths(all, width, points);
  return {
    points,
    columns,
    rows: all.map((cells, row) => {
      const lines = columns.map((column, at) =>
        countLines(cells[at] ?? '', lettersIn(column - cellGap.right, points, row === 0 ? 'bold' : 'plain')),
      );
      return heightOfLines(Math.max(1, ...lines), points) + 2 * cellGap.above;
    }),
  };
}

/**
 * Short columns get what their longest line takes; the others share what is left by the root of their length, so that the
 * longest text has most room and none is squeezed to a word a line. Whole numbers that come to the width.
 */
function columnWidths(rows: readonly (readonly string[])[], width: number, points: number): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const natural = Array.from({ length: count }, (_, at) => {
    const longest = Math.max(1, ...rows.flatMap((cells) => (cells[at] ?? '').split('\n').map(({ length }) => length)));
    return widthOfLetters(longest, points, 'bold') + cellGap.right + points * pointSize;
  });
  const given = new Map<number, number>();
  for (;;) {
    const open = natural.flatMap((_, at) => (given.has(at) ? [] : [at]));
    const left = width - [...given.values()].reduce((sum, each) => sum + each, 0);
    const short = open.filter((at) => (natural[at] ?? 0) <= left / open.length);
    if (short.length > 0 && short.length < open.length) {
      for (const at of short) given.set(at, natural[at] ?? 0);
      continue;
    }
    const weight = (at: number): number => Math.sqrt(natural[at] ?? 1);
    const all = open.reduce((sum, at) => sum + weight(at), 0);
    for (const at of open) given.set(at, (left * weight(at)) / all);
    return natural.map((_, at) => Math.floor(given.get(at) ?? 0));
  }
}
