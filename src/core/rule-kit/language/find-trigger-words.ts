import { hashOfWord, letterAt, withLetter } from './word-hash.ts';

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
      const hash = hashOfWord(word);
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
      hash = withLetter(hash, letter);
      at += 1;
    }
    if (endings[hash & endingBits] === 0) continue;
    const found = things.get(hash);
    if (found) (announced ??= new Set()).add(found);
  }
  return announced ? new Set([...announced].flat()) : nothing;
}

const nothing: ReadonlySet<never> = new Set();

/** Whether a word is the same as the one before it, whatever stands between them. */
export function hasWordTwiceInARow(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    let hash = 0;
    for (let letter = letterAt(text, at); letter !== 0; letter = letterAt(text, at)) {
      hash = withLetter(hash, letter);
      at += 1;
    }
    if (hash === 0) continue;
    if (hash === before) return true;
    before = hash;
  }
  return false;
}
