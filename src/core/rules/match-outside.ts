import type { Stretch } from './passage.ts';

/** Matches of a global pattern that touch none of the stretches. Both sides are walked in step, so that length costs no more than length. */
export function* matchOutside(text: string, pattern: RegExp, stretches: readonly Stretch[]): Generator<RegExpExecArray> {
  // Most patterns match nothing, and then there is nothing to put in order.
  let closed: readonly Stretch[] | undefined;
  let next = 0;
  for (const found of text.matchAll(pattern)) {
    closed ??= joined(stretches);
    const end = found.index + found[0].length;
    while ((closed[next]?.end ?? Infinity) <= found.index) next += 1;
    if ((closed[next]?.start ?? Infinity) >= end) yield found;
  }
}

/** In order, with those that touch made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
