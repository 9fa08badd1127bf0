import { typeset } from '../words/typeset.ts';

/** Keys whose values are sentences for readers. What is not here stays as written: ids, addresses, symptoms, ticket keys. */
const sentences: ReadonlySet<string> = new Set([
  'title',
  'hook',
  'teaser',
  'impact',
  'who',
  'what',
  'amount',
  'readers',
  'why',
  'note',
  'authorship',
  'definition',
  'meaning',
  'signs',
  'questions',
  'counterMoves',
  'words',
  'role',
  'believed',
  'cue',
  'laterKnown',
  'how',
  'text',
  'expected',
  'lookedLike',
  'absorbedBy',
  'question',
  'options',
  'happened',
  'sense',
  'doneWhen',
  'declinedBecause',
  'effort',
  'costOfDelay',
  'basis',
  'audience',
]);

/** The same value with its sentences as print has them. What needs no change is the very same object. */
export function typesetEntry<Value>(value: Value, language: string): Value {
  return set(value, language, '') as Value;
}

function set(value: unknown, language: string, key: string): unknown {
  if (typeof value === 'string') return sentences.has(key) ? typeset(value, language) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => set(item, language, key));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [name, held] of Object.entries(value)) {
    // A card's themes are sentences by the id of a theme.
    const now = set(held, language, key === 'themes' ? 'how' : name);
    if (now !== held) (changed ??= { ...value })[name] = now;
  }
  return changed ?? value;
}
