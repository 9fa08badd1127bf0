import type { Spot } from '../model/spot.ts';
import { rememberEach } from '../remember-each.ts';
import { matchOutside } from './match-outside.ts';

/**
 * The first match of a global pattern that touches none of the stretches. What can only begin a line is tried where lines begin, and
 * nowhere between: nearly all passages are one line.
 * @param starts Offsets at which lines of the text begin, by {@link lineStartsOf}.
 */
export function firstOutside(
  text: string,
  pattern: RegExp,
  starts: readonly number[],
  stretches: readonly Spot[],
): RegExpExecArray | undefined {
  const { atLines, anywhere } = partsOf(pattern);
  const first = atLines && atLineStart(text, atLines, starts, stretches);
  if (!anywhere) return first;
  const [other] = matchOutside(text, anywhere, stretches);
  return first && (!other || first.index <= other.index) ? first : other;
}

/** Where `^` holds in a text of several lines. */
export function lineStartsOf(text: string): readonly number[] {
  if (!ends.test(text)) return [0];
  return [0, ...text.matchAll(new RegExp(ends, 'g')).map(({ index }) => index + 1)];
}

const ends = /[\n\r\u2028\u2029]/;

function atLineStart(
  text: string,
  pattern: RegExp,
  starts: readonly number[],
  stretches: readonly Spot[],
): RegExpExecArray | undefined {
  for (const start of starts) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found && !stretches.some((other) => other.start < start + found[0].length && start < other.end)) return found;
  }
  return undefined;
}

interface Parts {
  /** Alternatives that begin with `^`, for one place at a time. */
  atLines: RegExp | undefined;
  anywhere: RegExp | undefined;
}

const partsOf = rememberEach(({ source, flags }: RegExp): Parts => {
  const { begin, rest } = Object.groupBy(alternativesOf(source), (one) => (one.startsWith('^') ? 'begin' : 'rest'));
  // Without m, only the text itself has a beginning.
  const sticky = flags.replace('g', 'y');
  return {
    atLines: begin && new RegExp(begin.join('|'), sticky),
    anywhere: rest && new RegExp(rest.join('|'), flags),
  };
});

/** The alternatives of a pattern that stand in no group; one without them is its own. */
function alternativesOf(source: string): string[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { index, 0: part } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    else if (part === '|' && depth === 0) cuts.push(index);
  }
  return [...cuts, source.length].map((end, nth) => source.slice(nth === 0 ? 0 : (cuts[nth - 1] ?? 0) + 1, end));
}
