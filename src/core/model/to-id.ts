import { asciiLetters } from './letters.ts';

/**
 * An id from words: `Größe & Last` becomes `grosse-last`, `Сбой базы` `sboi-bazy`. Empty if no letter or digit has an ASCII
 * spelling, as with Chinese characters.
 */
export function toId(words: string): string {
  return spelledOut(words)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/**
 * An id from a title that somebody will read. Where letters have no ASCII spelling, the rest of a sentence misleads (`決済が遅い`
 * would be `ga-i`), so only what stands there in ASCII is taken, and `isWhole` is false.
 */
export function idOfTitle(title: string): { id: string; isWhole: boolean } {
  const isWhole = !/(?![a-z])\p{L}/u.test(
    spelledOut(title)
      .normalize('NFKD')
      .replace(/\p{Lm}/gu, ''),
  );
  if (isWhole) return { id: toId(title), isWhole };
  const own = title.normalize('NFKC').match(/[a-z][a-z0-9]+/gi) ?? [];
  return { id: toId(own.join(' ')), isWhole };
}

/** Letters of other scripts in those of ASCII, two together first where they have a sound of their own. */
function spelledOut(words: string): string {
  const letters = [...words.normalize('NFKC').toLowerCase().replace(katakana, toHiragana)].map(withoutAccent);
  let out = '';
  for (let at = 0; at < letters.length; at += 1) {
    const [one = '', next = ''] = [letters[at], letters[at + 1]];
    const both = asciiLetters.get(one + next);
    if (both !== undefined) at += 1;
    out += both ?? asciiLetters.get(one) ?? one;
  }
  // A small tsu doubles the consonant behind it.
  return out.replace(/っ([a-z]?)/g, '$1$1');
}

/** Katakana stands 96 places behind hiragana. */
const katakana = /[\u30a1-\u30f6]/g;

function toHiragana(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0x60);
}

/** A letter as the table has it: accents of Greek and others come off, but those that make another letter of it stay. */
function withoutAccent(letter: string): string {
  if (asciiLetters.has(letter)) return letter;
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
