import { casesOf, foldLetter } from './fold-letter.ts';
import { letterKeysOf } from './letter-keys.ts';

/** Tells in one walk over a text which of many patterns may match it: of the hundred that a rule looks for, most texts may have two. */
export interface PatternIndex<Thing> {
  things: readonly Thing[];
  /** Things that may be anywhere. */
  always: readonly number[];
  announced: readonly Announced[];
  /** By the code of a letter: whether it is a key, and whether keys of two or three end with it. */
  letters: Uint8Array;
  /** By the first bits of a key's hash, the place in `announced` of the last that has them; 0 for none, as most letters end none. */
  places: Uint16Array;
  /** By thing, the last walk in which it was possible. */
  seen: Uint32Array;
  /** How many texts were walked over. */
  walks: number;
}

/** What may be there with a key. */
interface Announced {
  hash: number;
  nths: number[];
  /** Place of another key whose hash begins alike. */
  next: number;
  /** The last walk that came across it: the same keys come again and again. */
  walk: number;
}

/** An index of things by the pattern of each. */
export function buildPatternIndex<Thing>(
  things: readonly Thing[],
  patternOf: (thing: Thing) => RegExp,
): PatternIndex<Thing> {
  const always: number[] = [];
  const announced: Announced[] = [{ hash: -1, nths: [], next: 0, walk: 0 }];
  const [letters, places] = [new Uint8Array(0x10000), new Uint16Array(0x10000)];
  for (const [nth, thing] of things.entries()) {
    const needed = letterKeysOf(patternOf(thing));
    if (!needed) always.push(nth);
    for (const key of needed?.keys ?? []) {
      const [three = 0, two = 0, one = 0] = Array.from(key, (_, at) => key.charCodeAt(key.length - 1 - at));
      const hash = hashOf(one, two, three);
      for (const code of key.length === 1 ? [three] : casesOf(three))
        letters[code] = (letters[code] ?? 0) | (1 << (key.length - 1));
      const known = announced.find((other) => other.hash === hash);
      if (known) known.nths.push(nth);
      else places[hash >>> 16] = announced.push({ hash, nths: [nth], next: places[hash >>> 16] ?? 0, walk: 0 }) - 1;
    }
  }
  return { things, always, announced, letters, places, seen: new Uint32Array(things.length), walks: 0 };
}

function hashOf(one: number, two: number, three: number): number {
  return Math.imul((one << 16) ^ (two << 8) ^ three, 0x9e3779b1);
}

/** Things whose pattern may match the text, in the order of the index; all others do not match it. */
export function possibleIn<Thing>(text: string, index: PatternIndex<Thing>): Thing[] {
  const { things, always, announced, letters, places, seen } = index;
  const walk = (index.walks += 1);
  for (const nth of always) seen[nth] = walk;
  const look = (hash: number): void => {
    let entry = announced[places[hash >>> 16] ?? 0];
    while (entry && entry.hash !== hash && entry.next !== 0) entry = announced[entry.next];
    if (entry?.hash !== hash || entry.walk === walk) return;
    entry.walk = walk;
    for (const nth of entry.nths) seen[nth] = walk;
  };
  let one = 0;
  let two = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const three = foldLetter(code);
    const ends = letters[code] ?? 0;
    if ((ends & 1) !== 0) look(hashOf(0, 0, code));
    if ((ends & 2) !== 0) look(hashOf(0, two, three));
    if ((ends & 4) !== 0) look(hashOf(one, two, three));
    one = two;
    two = three;
  }
  return things.filter((_, nth) => seen[nth] === walk);
}
