/** Finds which of many things are announced by a word of a text, in one walk over its letters. */
export type TriggerIndex = ReadonlyMap<number, readonly string[]>;

/** An index from words to the names they announce. */
export function buildTriggerIndex(names: Iterable<readonly [name: string, words: string]>): TriggerIndex {
  const index = new Map<number, string[]>();
  for (const [name, words] of names)
    for (const word of words.split(' ')) {
      const hash = hashOf(word);
      const list = index.get(hash) ?? [];
      if (!list.includes(name)) list.push(name);
      index.set(hash, list);
    }
  return index;
}

/**
 * Names announced by the words of `text`. Words are compared by a hash of their letters, so that a name may come too often,
 * and never too rarely: whoever asks looks closer.
 */
export function findTriggered(text: string, index: TriggerIndex): ReadonlySet<string> {
  let found: Set<string> | undefined;
  let hash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? lowerLetter(text.charCodeAt(at)) : 0;
    if (letter !== 0) hash = (Math.imul(hash, 31) + letter) | 0;
    else if (hash !== 0) {
      const names = index.get(hash);
      if (names) for (const name of names) (found ??= new Set()).add(name);
      hash = 0;
    }
  }
  return found ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + lowerLetter(word.charCodeAt(at))) | 0;
  return hash;
}

/** Code of a letter in lower case, for scripts that part words with blanks and have two cases or none; 0 for anything else. */
function lowerLetter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || code >= 0x2000) return 0;
  if (code <= 0xde) return code + 32;
  return code <= 0xff ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
