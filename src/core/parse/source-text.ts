import type { Place, Point } from '../model/place.ts';

/** A file's text with its name, able to tell line and column of an offset. */
export interface SourceText {
  /** Path inside the knowledge base, with forward slashes. */
  file: string;
  text: string;
  place(start: number, end: number): Place;
}

export function sourceText(file: string, text: string): SourceText {
  let lineStarts: Uint32Array | undefined;
  const point = (offset: number): Point => {
    lineStarts ??= findLineStarts(text);
    const bounded = Math.max(0, Math.min(offset, text.length));
    const line = lastAtOrBefore(lineStarts, bounded);
    return { line: line + 1, column: bounded - (lineStarts[line] ?? 0) + 1, offset: bounded };
  };
  return { file, text, place: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }) };
}

/** Offset of a line and column that count from 1. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(text.length, start + column - 1);
}

function findLineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return Uint32Array.from(starts);
}

function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
