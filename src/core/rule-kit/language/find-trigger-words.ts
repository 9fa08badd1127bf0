/** Finds which of many things are announced by a word of a text, in one walk over its letters. */
export interface TriggerIndex<Thing> {
  /** Things by the hash of a word that announces them. */
  things: ReadonlyMap<number, readonly Thing[]>;
  /** 1 at the last bits of each of those hashes: most words announce nothing, and are told by this. */
  endings: Uint8Array;
}

const endingBits = 0xfff;

/** An index from words to the things they announce. */
export function buildTriggerIndex<Thing>(
  things: Iterable<readonly [thing: Thing, words: string]>,
): TriggerIndex<Thing> {
  const index = new Map<number, Thing[]>();
  const endings = new Uint8Array(endingBits + 1);
  for (const [thing, words] of things)
    for (const word of words.split(' ')) {
      const hash = hashOf(word);
      const list = index.get(hash) ?? [];
      if (!list.includes(thing)) list.push(thing);
      index.set(hash, list);
      endings[hash & endingBits] = 1;
    }
  return { things: index, endings };
}

/**
 * Things announced by the words of `text`. Words are compared by a hash of their letters, so that a thing may come too often,
 * and never too rarely: whoever asks looks closer.
 */
export function findTriggered<Thing>(text: string, { things, endings }: TriggerIndex<Thing>): ReadonlySet<Thing> {
  // The same words come again and again, each with many things.
  let announced: Set<readonly Thing[]> | undefined;
  for (let at = 0; at < text.length; at += 1) {
    let hash = 0;
    for (let letter = letterAt(text, at); letter !== 0; letter = letterAt(text, at)) {
      hash = nextHash(hash, letter);
      at += 1;
    }
    if (endings[hash & endingBits] === 0) continue;
    const found = things.get(hash);
    if (found) (announced ??= new Set()).add(found);
  }
  return announced ? new Set([...announced].flat()) : nothing;
}

const nothing: ReadonlySet<never> = new Set();

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = nextHash(hash, letterAt(word, at));
  return hash;
}

function nextHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** Code of a letter in lower case, for scripts that part words with blanks and have two cases or none; 0 for anything else and behind the end. */
function letterAt(text: string, at: number): number {
  return at < text.length ? (lowerLetters[text.charCodeAt(at)] ?? 0) : 0;
}

/** For every code: a table with an end would have to be asked where it ends, a hundred million times in a large check. */
const lowerLetters = new Uint16Array(0x10000);
for (let code = 0; code < 0x2000; code += 1) {
  const letter = String.fromCharCode(code);
  const isLetter = code < 0xc0 ? /[a-z]/i.test(letter) : code !== 0xd7 && code !== 0xf7;
  if (isLetter) lowerLetters[code] = letter.toLowerCase().charCodeAt(0);
}
