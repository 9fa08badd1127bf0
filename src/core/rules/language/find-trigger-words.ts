/** Finds which of many things are announced by a word of a text, in one walk over its letters. */
export type TriggerIndex<Thing> = ReadonlyMap<number, readonly Thing[]>;

/** An index from words to the things they announce. */
export function buildTriggerIndex<Thing>(things: Iterable<readonly [thing: Thing, words: string]>): TriggerIndex<Thing> {
  const index = new Map<number, Thing[]>();
  for (const [thing, words] of things)
    for (const word of words.split(' ')) {
      const hash = hashOf(word);
      const list = index.get(hash) ?? [];
      if (!list.includes(thing)) list.push(thing);
      index.set(hash, list);
    }
  return index;
}

/**
 * Things announced by the words of `text`. Words are compared by a hash of their letters, so that a thing may come too often,
 * and never too rarely: whoever asks looks closer.
 */
export function findTriggered<Thing>(text: string, index: TriggerIndex<Thing>): ReadonlySet<Thing> {
  let found: Set<Thing> | undefined;
  let hash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? lowerLetter(text.charCodeAt(at)) : 0;
    if (letter !== 0) hash = (Math.imul(hash, 31) + letter) | 0;
    else if (hash !== 0) {
      const things = index.get(hash);
      if (things) for (const thing of things) (found ??= new Set()).add(thing);
      hash = 0;
    }
  }
  return found ?? nothing;
}

const nothing: ReadonlySet<never> = new Set();

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + lowerLetter(word.charCodeAt(at))) | 0;
  return hash;
}

/** Code of a letter in lower case, for scripts that part words with blanks and have two cases or none; 0 for anything else. */
function lowerLetter(code: number): number {
  return code < lowerLetters.length ? (lowerLetters[code] as number) : 0;
}

const lowerLetters = Uint16Array.from({ length: 0x2000 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const isLetter = code < 0xc0 ? /[a-z]/i.test(letter) : code !== 0xd7 && code !== 0xf7;
  return isLetter ? letter.toLowerCase().charCodeAt(0) : 0;
});
