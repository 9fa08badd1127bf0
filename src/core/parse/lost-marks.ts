import type { Spot } from '../model/spot.ts';

/**
 * A value in quotes that is never closed takes the lines below for its own, up to the next quote, and what comes then is nonsense
 * to whoever reads on. A line of a quoted text that looks like an item or a key of its own is such a line.
 */
export function runawayQuote(text: string): Spot | undefined {
  for (const { index, 0: found, groups } of text.matchAll(runaway)) {
    const start = index + found.indexOf(groups?.['quote'] ?? '"', (groups?.['before'] ?? '').length);
    return { start, end: start + 1 };
  }
  return undefined;
}

const runaway =
  /(?<before>^[ \t]*(?:- )?(?:[^"'\n#]*(?:"(?:[^"\\\n]|\\.)*"[^"'\n#]*)*[:,[{] )?)(?<quote>")(?:[^"\\\n]|\\.)*\n[ \t]*(?:- (?:\{|[\w-]+: )|[a-z][\w-]*: [^\n]*"[ \t]*[,}\n])/gm;

/** A sentence behind the end of another, further in and on a line of its own, in a list whose items have one line each. */
export function findLostDashes(text: string): Spot[] {
  if (!mayHoldLostDash.test(text)) return [];
  const lines = text.split('\n');
  let offset = 0;
  return lines.flatMap((line, index): Spot[] => {
    const start = offset;
    offset += line.length + 1;
    const dash = /^([ \t]*)- (?![{["'|>&*!])[^\n]*[.?!]$/.exec(lines[index - 1] ?? '');
    if (!dash || /: /.test(lines[index - 1] ?? '')) return [];
    const indent = dash[1] ?? '';
    const here = /^([ \t]+)\p{Lu}[^:#]*[.?!]$/u.exec(line);
    if (!here || (here[1] ?? '').length <= indent.length || !here[1]?.startsWith(indent)) return [];
    const isItem = (other: string | undefined): boolean => other?.startsWith(`${indent}- `) === true;
    const goesOn = (other: string | undefined): boolean =>
      /^[ \t]*\S/.test(other ?? '') && !isItem(other) && (/^[ \t]*/.exec(other ?? '')?.[0].length ?? 0) > indent.length;
    if (goesOn(lines[index + 1]) || (!isItem(lines[index + 1]) && !isItem(lines[index - 2]))) return [];
    return [{ start: start + (here[1] ?? '').length, end: start + line.length }];
  });
}

const mayHoldLostDash = /^[ \t]*- [^\n]*[.?!]\n[ \t]+\p{Lu}[^:\n]*[.?!]$/mu;
