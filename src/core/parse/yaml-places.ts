import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Spot } from '../model/spot.ts';

export type YamlPath = readonly (string | number)[];

/** What stands at a path: the spot of its key, if it has one, and of its value, if it is written. Offsets are of the parsed text. */
export interface YamlPlace {
  key?: Spot;
  value?: Spot;
  isScalar: boolean;
}

/** Finds what stands at a path; undefined if nothing does. */
export type YamlPlaces = (path: YamlPath) => YamlPlace | undefined;

/**
 * The places of a YAML tree without the tree: six numbers a node. The parser's own nodes weigh some twenty times as much,
 * and ten thousand records of them would not fit.
 */
export function yamlPlaces(contents: unknown, text: string): YamlPlaces {
  const rows: number[] = [];
  addRow(contents, undefined, rows);
  const table = Int32Array.from(rows);
  const at = (row: number, column: number): number => table[row * columns + column] ?? -1;
  const spot = (row: number, column: number): Spot | undefined =>
    at(row, column) < 0 ? undefined : { start: at(row, column), end: at(row, column + 1) };
  return (path) => {
    let row = 0;
    for (const step of path) {
      const kind = at(row, kindColumn);
      if (kind === kinds.alias) break;
      let child = row + 1;
      let index = 0;
      while (
        child < at(row, nextColumn) &&
        !(kind === kinds.seq
          ? index === Number(step)
          : kind === kinds.map && keyText(text, at(child, 0), at(child, 1)) === String(step))
      ) {
        child = at(child, nextColumn);
        index += 1;
      }
      if (child >= at(row, nextColumn)) return undefined;
      row = child;
    }
    const key = spot(row, 0);
    const value = spot(row, 2);
    return { ...(key ? { key } : {}), ...(value ? { value } : {}), isScalar: at(row, kindColumn) === kinds.scalar };
  };
}

/** Columns: start and end of the key, start and end of the value, kind, row behind the last descendant. */
const columns = 6;
const kindColumn = 4;
const nextColumn = 5;
const kinds = { scalar: 0, map: 1, seq: 2, alias: 3 } as const;

function addRow(node: unknown, key: Node | undefined, rows: number[]): void {
  const row = rows.length;
  const value = isNode(node) ? node.range : undefined;
  rows.push(key?.range?.[0] ?? -1, key?.range?.[1] ?? -1, value?.[0] ?? -1, value?.[1] ?? -1, kindOf(node), 0);
  if (isMap(node)) for (const pair of node.items) addRow(pair.value, isScalar(pair.key) ? pair.key : undefined, rows);
  else if (isSeq(node)) for (const item of node.items) addRow(item, undefined, rows);
  rows[row + nextColumn] = rows.length / columns;
}

function kindOf(node: unknown): number {
  if (isMap(node)) return kinds.map;
  if (isSeq(node)) return kinds.seq;
  return isAlias(node) ? kinds.alias : kinds.scalar;
}

/** A key as its value: most are plain; quoted ones lose their quotes. */
function keyText(text: string, start: number, end: number): string | undefined {
  if (start < 0) return undefined;
  const written = text.slice(start, end);
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}
