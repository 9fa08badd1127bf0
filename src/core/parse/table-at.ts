import { sameName } from '../model/content-path.ts';
import type { DataTable } from '../model/data-table.ts';
import { parseTable, type TableProblem } from './parse-table.ts';
import type { SourceText } from './source-text.ts';

/** The table in a CSV of the knowledge base, read once, or why it is none; undefined where there is no such file. */
export function tableAt(tables: ReadonlyMap<string, SourceText>, path: string): DataTable | TableProblem | undefined {
  const source = tables.get(sameName(path));
  if (!source) return undefined;
  const known = read.get(source) ?? parseTable(source.file, source.text);
  read.set(source, known);
  return known;
}

const read = new WeakMap<SourceText, DataTable | TableProblem>();
