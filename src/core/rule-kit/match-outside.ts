import type { Spot } from '../model/spot.ts';

/** Matches of a global pattern that touch none of the stretches. Both sides are walked in step, so that length costs no more than length. */
export function matchOutside(text: string, pattern: RegExp, stretches: readonly Spot[]): Iterable<RegExpExecArray> {
  // Most patterns match nothing, and then need no copy of themselves, which matchAll makes, and nothing put in order.
  pattern.lastIndex = 0;
  const isThere = pattern.test(text);
  pattern.lastIndex = 0;
  return isThere ? outside(text.matchAll(pattern), joined(stretches)) : none;
}

const none: readonly never[] = [];

function* outside(matches: Iterable<RegExpExecArray>, closed: readonly Spot[]): Generator<RegExpExecArray> {
  let next = 0;
  for (const found of matches) {
    const end = found.index + found[0].length;
    while ((closed[next]?.end ?? Infinity) <= found.index) next += 1;
    if ((closed[next]?.start ?? Infinity) >= end) yield found;
  }
}

/** In order, with those that touch made one. */
function joined(stretches: readonly Spot[]): Spot[] {
  const out: Spot[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
