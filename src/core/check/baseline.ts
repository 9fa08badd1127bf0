import { compare } from '../compare.ts';
import { z } from 'zod';
import type { Message } from '../model/message.ts';
import type { SourceText } from '../parse/source-text.ts';
import { shortHash } from '../short-hash.ts';
import { allRules } from './all-rules.ts';

/**
 * What was known on the day an organisation began to check: old messages stay silent, new ones speak.
 * A fingerprint names rule, file and words, never a line number, so that edits elsewhere in a file do not wake the old.
 * Only a digest of the words is kept: they may be a name or a secret.
 */
export const BaselineSchema = z.strictObject({
  version: z.literal(1),
  known: z.array(
    z.strictObject({ file: z.string(), rule: z.string(), words: z.string(), count: z.number().int().min(1) }),
  ),
});
export type Baseline = z.infer<typeof BaselineSchema>;

type Sources = ReadonlyMap<string, SourceText>;

/** A baseline of all messages that may rest: a file that cannot be shown, and a secret, are never old news. */
export function makeBaseline(messages: readonly Message[], sources: Sources): Baseline {
  const counts = new Map<string, Baseline['known'][number]>();
  for (const message of messages.filter(mayRest)) {
    const key = keyOf(message, sources);
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else
      counts.set(key, {
        file: message.file,
        rule: message.rule,
        words: shortHash(wordsOf(message, sources)),
        count: 1,
      });
  }
  const known = [...counts.values()].sort(
    (a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.words, b.words),
  );
  return { version: 1, known };
}

const neverRest = new Set([
  'no-secret',
  ...allRules.filter(({ about, level }) => about === 'parsing' && level === 'error').map(({ id }) => id),
]);

export function mayRest({ rule }: Message): boolean {
  return !neverRest.has(rule);
}

/** Messages that a baseline does not know, how many it kept back, and its entries that nothing matches any more. */
export function applyBaseline(
  messages: readonly Message[],
  baseline: Baseline,
  sources: Sources,
): { fresh: Message[]; known: number; stale: Baseline['known'] } {
  if (baseline.known.length === 0) return { fresh: [...messages], known: 0, stale: [] };
  const left = new Map(baseline.known.map((entry) => [`${entry.file}\n${entry.rule}\n${entry.words}`, entry.count]));
  const fresh = messages.filter((message) => {
    const key = keyOf(message, sources);
    const count = left.get(key) ?? 0;
    if (count === 0) return true;
    left.set(key, count - 1);
    return false;
  });
  const stale = baseline.known.flatMap((entry) => {
    const count = left.get(`${entry.file}\n${entry.rule}\n${entry.words}`) ?? 0;
    return count === 0 ? [] : [{ ...entry, count }];
  });
  return { fresh, known: messages.length - fresh.length, stale };
}

function keyOf(message: Message, sources: Sources): string {
  return `${message.file}\n${message.rule}\n${shortHash(wordsOf(message, sources))}`;
}

/** The words a message is about, with blanks evened out; its reason when it is about something that is not there. */
function wordsOf({ file, place, reason }: Message, sources: Sources): string {
  const text = sources.get(file)?.text;
  const words =
    place && text !== undefined && !reason.startsWith('Missing')
      ? text.slice(place.start.offset, place.end.offset)
      : reason.replace(/\d+/g, '#');
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
