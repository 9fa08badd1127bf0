/** Something recorded: an instant, or a stretch that took a while. Seconds since 1970. */
export interface Recorded {
  from: number;
  to?: number | undefined;
}

/** A stretch of an axis that is drawn far shorter than it was. */
export interface AxisGap {
  /** Seconds since 1970. */
  from: number;
  to: number;
  /** Where it is drawn, in the units of the axis. */
  start: number;
  end: number;
  /** Whether nothing at all is recorded inside; false where something went on. */
  empty: boolean;
}

/** An axis of time on which the minutes of decision can be seen beside hours in which nothing is recorded. */
export interface SqueezedAxis {
  length: number;
  /** The long stretches that want a label, in order of time. */
  gaps: readonly AxisGap[];
  /** Where an instant stands, from 0 to `length`; what lies outside stands at the end that it is nearer to. */
  at(instant: number): number;
}

export interface SqueezedAxisOptions {
  /** The least distance between two different instants, as far as there is room. */
  least?: number;
  /** How many gaps get a label at most; the longest ones do. */
  mostGaps?: number;
}

/**
 * Places what is recorded along an axis. Short stretches are drawn to one scale; beyond that, each doubling adds
 * the same, so that a longer wait is never drawn shorter than a brief one. What is told last does not change the
 * order: later is always further along.
 */
export function squeezedAxis(
  recorded: readonly Recorded[],
  length: number,
  options: SqueezedAxisOptions = {},
): SqueezedAxis {
  const { least = 0, mostGaps = 5 } = options;
  const instants = instantsOf(recorded);
  const stretches = instants.slice(1).map((to, index) => to - (instants[index] ?? to));
  const lengths = [...stretches].sort((a, b) => a - b);
  const even = evenUpTo(lengths);
  const places = placesOf(widthsOf(stretches, even, length, least), length);
  const at = (instant: number): number => placeAt(instant, instants, places, length);
  return { length, gaps: gapsOf(instants, places, recorded, lengths, even, mostGaps), at };
}

/** Different instants in order. What cannot be placed is no instant; a stretch that ends before it starts is one. */
function instantsOf(recorded: readonly Recorded[]): number[] {
  const all: number[] = [];
  for (const { from, to } of recorded) {
    all.push(from);
    if (to !== undefined && to > from) all.push(to);
  }
  const inOrder = all.filter(Number.isFinite).sort((a, b) => a - b);
  return inOrder.filter((instant, index) => instant !== inOrder[index - 1]);
}

/** Up to here an axis runs evenly: about a sixth of all stretches are as short. Below a minute clocks say nothing. */
function evenUpTo(lengths: readonly number[]): number {
  return Math.max(60, lengths[Math.floor(lengths.length / 6)] ?? 0);
}

function squeeze(seconds: number, even: number): number {
  return seconds <= even ? seconds : even * (1 + Math.log(seconds / even));
}

/** Widths that fill the length. What would be too narrow to tell apart takes from the others. */
function widthsOf(stretches: readonly number[], even: number, length: number, least: number): number[] {
  const wanted = stretches.map((seconds) => squeeze(seconds, even));
  const room = Math.min(least, length / Math.max(1, stretches.length));
  const narrow = new Set<number>();
  for (;;) {
    const free = length - narrow.size * room;
    const total = wanted.reduce((sum, width, index) => sum + (narrow.has(index) ? 0 : width), 0);
    const scale = total > 0 ? free / total : 0;
    const more = wanted.flatMap((width, index) => (!narrow.has(index) && width * scale < room ? [index] : []));
    if (more.length === 0) return wanted.map((width, index) => (narrow.has(index) ? room : width * scale));
    for (const index of more) narrow.add(index);
  }
}

/** Running sums of widths; the last one is the length to the bit. */
function placesOf(widths: readonly number[], length: number): number[] {
  if (widths.length === 0) return [length / 2];
  let sum = 0;
  return [
    0,
    ...widths.map((width, index) => (index === widths.length - 1 ? length : Math.min(length, (sum += width)))),
  ];
}

function placeAt(instant: number, instants: readonly number[], places: readonly number[], length: number): number {
  const after = firstFrom(instant, instants);
  if (after === instants.length) return places.at(-1) ?? length / 2;
  const [known = instant, place = 0] = [instants[after], places[after]];
  if (after === 0 || known === instant) return place;
  const [before = known, start = place] = [instants[after - 1], places[after - 1]];
  return start + ((place - start) * (instant - before)) / (known - before);
}

/** The place of the first of these instants, which are in order, that is no earlier; their number if all are. */
function firstFrom(instant: number, instants: readonly number[]): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? Infinity) >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many times longer than usual a stretch has to be before it is called a gap. */
const unusual = 2;
/** A single stretch has none to be compared with. */
const longAlone = 3600;

function gapsOf(
  instants: readonly number[],
  places: readonly number[],
  recorded: readonly Recorded[],
  lengths: readonly number[],
  even: number,
  most: number,
): AxisGap[] {
  const stretches = instants.slice(1).map((to, index): AxisGap => {
    const from = instants[index] ?? to;
    const empty = !recorded.some((each) => each.to !== undefined && each.from <= from && each.to >= to);
    return { from, to, start: places[index] ?? 0, end: places[index + 1] ?? 0, empty };
  });
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  const isGap = ({ from, to }: AxisGap): boolean =>
    lengths.length === 1
      ? to - from > longAlone
      : to - from >= unusual * usual && squeeze(to - from, even) < (to - from) / 2;
  return stretches
    .filter(isGap)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
}
