import type { DataTable } from '../model/data-table.ts';
import { parseMoment } from '../model/moment-grammar.ts';
import { intervalOf } from '../time/interval.ts';

/** Which columns a chart draws, by number; or the name of one that is not there. */
export type ChosenColumns =
  { ok: true; x: number; y: readonly number[] } | { ok: false; attribute: 'x' | 'y'; missing: string };

/** More lines than patterns cannot be told apart. */
export const mostSeries = 4;

/** The columns that an author names, or the first along the bottom and the others upwards. */
export function chosenColumns(
  { columns }: DataTable,
  { x, y }: { x?: string | undefined; y?: string | undefined },
): ChosenColumns {
  const along = x === undefined ? 0 : columns.indexOf(x);
  if (along < 0) return { ok: false, attribute: 'x', missing: x ?? '' };
  if (y === undefined)
    return {
      ok: true,
      x: along,
      y: columns.flatMap((_name, index) => (index === along ? [] : [index])).slice(0, mostSeries),
    };
  // A name may hold spaces; then it stands alone.
  const names = columns.includes(y) ? [y] : y.split(/\s+/);
  const missing = names.find((name) => !columns.includes(name));
  if (missing !== undefined) return { ok: false, attribute: 'y', missing };
  return { ok: true, x: along, y: names.slice(0, mostSeries).map((name) => columns.indexOf(name)) };
}

/** Where each row stands: on the world's clock in seconds since 1970, by a number, or by its own count where rows have names. */
export type Along =
  | { kind: 'time'; places: readonly number[]; zone: string }
  | { kind: 'number'; places: readonly number[] }
  | { kind: 'name'; places: readonly number[]; names: readonly string[] };

/** @param day ISO date that the first clock time alone belongs to; a clock that turns back has passed midnight. */
export function alongTable({ rows }: DataTable, column: number, zone: string, day: string): Along {
  const cells = rows.map((row) => row[column] ?? '');
  const numbers = cells.map(numberIn);
  if (numbers.every((value) => value !== undefined) && !cells.every((cell) => /^\d{4}$/.test(cell)))
    return { kind: 'number', places: numbers };
  const times = timesOf(cells, zone, day);
  if (times) return { kind: 'time', places: times, zone };
  return { kind: 'name', places: cells.map((_cell, index) => index), names: cells };
}

function timesOf(cells: readonly string[], zone: string, day: string): number[] | undefined {
  const times: number[] = [];
  let nights = 0;
  for (const cell of cells) {
    const parsed = parseMoment(cell);
    const when = parsed.ok ? intervalOf(parsed.moment, zone, day) : undefined;
    if (!parsed.ok || !when) return undefined;
    const isClock = parsed.moment.kind === 'clock';
    if (isClock && when.from + nights * 86_400 < (times.at(-1) ?? -Infinity)) nights += 1;
    times.push(when.from + (isClock ? nights * 86_400 : 0));
  }
  return times;
}

/** `1,200`, `1 200`, `12.5 %`, `1,5` as numbers; undefined for what is none. */
export function numberIn(cell: string): number | undefined {
  const bare = cell.replace(/[\s\u00a0\u202f%]/g, '').replace('−', '-');
  if (!/^[-+]?[\d.,]+(?:e[-+]?\d+)?$/i.test(bare)) return undefined;
  const plain = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
  const value = Number(plain);
  // Beyond this no scale can be drawn.
  return Math.abs(value) <= 1e100 ? value : undefined;
}
