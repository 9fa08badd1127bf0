import type { Edit, Message } from '../model/message.ts';

/** A text after its safe edits, with how many messages they mend. */
export interface FixedText {
  text: string;
  applied: number;
}

/**
 * Applies the `fix` of each message by slices; nothing else of the text changes.
 * Edits that would overlap wait for the next run, so that no two of them meet.
 */
export function applyFixes(text: string, messages: readonly Pick<Message, 'fix'>[]): FixedText {
  const fixes = messages
    .flatMap(({ fix }) => (fix && fix.length > 0 ? [[...fix].sort((a, b) => a.start - b.start)] : []))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const taken: Edit[] = [];
  let applied = 0;
  for (const edits of fixes) {
    if (
      !edits.every(
        (edit) => isWhole(edit, text) && taken.every((other) => edit.end <= other.start || edit.start >= other.end),
      )
    )
      continue;
    taken.push(...edits);
    applied += 1;
  }
  taken.sort((a, b) => a.start - b.start);
  const crlf = text.includes('\r\n');
  let out = '';
  let at = 0;
  for (const { start, end, text: instead } of taken) {
    out += text.slice(at, start) + (crlf ? instead.replace(/\r?\n/g, '\r\n') : instead);
    at = end;
  }
  return { text: out + text.slice(at), applied };
}

function isWhole({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}
