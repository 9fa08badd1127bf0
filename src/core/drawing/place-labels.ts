/** Something on an axis that wants its name beside it. */
interface Labelled {
  at: number;
  name: string;
}

/** Where a name goes: its lane from the top, and which of its ends is at its line. */
export type Placed<Line extends Labelled> = Line & { lane: number; anchor: 'start' | 'end' };

/** Gives each name the first lane in which it does not touch another, in order of the axis. Names turn to the left near the right edge. */
export function placeLabels<Line extends Labelled>(
  lines: readonly Line[],
  right: number,
  widthOf: (text: string) => number,
): Placed<Line>[] {
  const taken: { from: number; to: number }[][] = [];
  return [...lines]
    .sort((a, b) => a.at - b.at)
    .map((line) => {
      const width = widthOf(line.name) + 10;
      const anchor = line.at + width > right ? 'end' : 'start';
      const span = anchor === 'start' ? { from: line.at, to: line.at + width } : { from: line.at - width, to: line.at };
      let lane = taken.findIndex((spans) => spans.every(({ from, to }) => span.to < from || span.from > to));
      if (lane < 0) lane = taken.length;
      (taken[lane] ??= []).push(span);
      return { ...line, lane, anchor };
    });
}
