import type { GatherFormat, GatheredLine, GatheredTime } from './gathered-line.ts';
import { timeOfClock, timeOfStamp } from './gathered-time.ts';

/**
 * A chat as people paste it. A message begins with a line that has a time and a name, in one of these ways, and may go on below:
 * `10:02 alice: text` · `[10:02] <alice> text` · `alice  10:02 AM`, `alice [8:27 AM]` or `[10:02 AM] Alice` with the text below · `2026-03-14 10:02:05 alice: text`.
 */
export const chatText: GatherFormat = {
  name: 'chat',
  about: 'a chat as pasted text',
  recognises: (text) => text.split(/\r?\n/).filter((line) => headOf(line) !== undefined).length > 0,
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    let date: string | undefined;
    let open: { head: Head; place: string; words: string[] } | undefined;
    const close = (): void => {
      if (!open) return;
      const { head, place, words } = open;
      const what = words.join(' ').replace(/\s+/g, ' ').trim();
      if (what === '') skipped.push({ place, why: 'it has no words' });
      else lines.push({ place, at: withDate(head.at, date), handle: head.handle, kind: 'communication', what });
      open = undefined;
    };
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const place = `line ${String(index + 1)}`;
      const day = /^\W*(\d{4}-\d{2}-\d{2})\W*$/.exec(line)?.[1];
      const head = headOf(line);
      const looksTimed = !head && /^\s*[[(]?\d{1,2}[:.]\d{2}\b/.test(line);
      if (day !== undefined || head || looksTimed) close();
      if (day !== undefined) date = day;
      else if (head) open = { head, place, words: [head.words] };
      else if (looksTimed) skipped.push({ place, why: 'its time or its name is not understood' });
      else if (open) open.words.push(line.trim());
      else if (line.trim() !== '')
        skipped.push({ place, why: 'it stands before the first line with a time and a name' });
    }
    close();
    return { lines, skipped };
  },
};

interface Head {
  at: GatheredTime;
  handle: string;
  words: string;
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const stamp = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?`;
const name = String.raw`[@\p{L}][\p{L}\p{N}_.@-]*(?: [\p{L}\p{N}_.-]+){0,3}?`;

/** In the order in which they are tried: the first has most to hold on to. */
const heads: readonly { pattern: RegExp; order: 'time first' | 'name first' }[] = [
  { pattern: new RegExp(`^\\s*>?\\s*\\[?(${stamp}|${clock})\\]?\\s+<(${name})>\\s*(.*)$`, 'u'), order: 'time first' },
  {
    pattern: new RegExp(`^\\s*>?\\s*\\[?(${stamp}|${clock})\\]?\\s*[-–]?\\s*(${name}):\\s+(.*)$`, 'u'),
    order: 'time first',
  },
  { pattern: new RegExp(`^\\s*>?\\s*\\[(${stamp}|${clock})\\]\\s+(${name})()\\s*$`, 'u'), order: 'time first' },
  { pattern: new RegExp(`^\\s*>?\\s*(${name})\\s*[[(](${stamp}|${clock})[\\])]:?\\s*(.*)$`, 'u'), order: 'name first' },
  { pattern: new RegExp(`^\\s*>?\\s*(${name})\\s{1,}(${clock})\\s*()$`, 'u'), order: 'name first' },
];

function headOf(line: string): Head | undefined {
  for (const { pattern, order } of heads) {
    const [whole, one = '', other = '', words = ''] = pattern.exec(line) ?? [];
    if (whole === undefined) continue;
    const [written, handle] = order === 'time first' ? [one, other] : [other, one];
    const at = timeOfStamp(written) ?? timeOfClock(written);
    if (at) return { at, handle: handle.replace(/^@/, '').trim(), words: words.trim() };
  }
  return undefined;
}

function withDate(at: GatheredTime, date: string | undefined): GatheredTime {
  return at.kind === 'local' && at.date === undefined && date !== undefined ? { ...at, date } : at;
}
