/** A value without the keys that start with `x-`, which are an organisation's own. */
export function withoutOwnKeys(value: unknown, words: (value: string) => string = (same) => same): unknown {
  if (typeof value === 'string') return words(value);
  if (Array.isArray(value)) return value.map((part) => withoutOwnKeys(part, words));
  if (value === null || typeof value !== 'object') return value;
  const kept: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value))
    if (!key.startsWith('x-')) kept.push([key, withoutOwnKeys(part, words)]);
  return Object.fromEntries(kept);
}

/**
 * Values as slices of the file's own text, wherever they stand in it as they are: the reader's slices would hold a second copy of
 * each file. Those of a card stay the reader's: they outlive the text, of which they are a tenth, and would hold all of it.
 */
export function wordsOf(text: string): (value: string) => string {
  let from = 0;
  return (value) => {
    const at = text.indexOf(value, from);
    if (at < 0) return value;
    from = at + value.length;
    return text.slice(at, from);
  };
}
