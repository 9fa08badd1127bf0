import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';

/** A log in which each line begins with a date and a time, such as a deployment log. What has none belongs to the line above. */
export const logText: GatherFormat = {
  name: 'log',
  about: 'lines that begin with a date and a time',
  recognises: (text) => text.split(/\r?\n/).some((line) => headOf(line) !== undefined),
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const place = `line ${String(index + 1)}`;
      const head = headOf(line);
      const last = lines.at(-1);
      if (head && head.words !== '') lines.push({ place, at: head.at, kind: 'action', what: head.words });
      else if (head) skipped.push({ place, why: 'it has no words' });
      else if (last && line.trim() !== '') lines[lines.length - 1] = { ...last, what: `${last.what} ${line.trim()}` };
      else if (line.trim() !== '') skipped.push({ place, why: 'it stands before the first line with a time' });
    }
    return { lines, skipped };
  },
};

function headOf(line: string): { at: GatheredLine['at']; words: string } | undefined {
  const [, stamp = '', words = ''] =
    /^\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)\]?[\s,|:-]*(.*)$/.exec(
      line,
    ) ?? [];
  const at = stamp === '' ? undefined : timeOfStamp(stamp);
  return at && { at, words: words.trim() };
}
