/** A letter as keys of patterns have it: small, with one blank for all, one digit for all and one apostrophe. */
export function foldLetter(code: number): number {
  return foldedLetters[code] ?? code;
}

/** By code. */
const foldedLetters = new Uint16Array(0x10000);
for (let code = 0; code < foldedLetters.length; code += 1) foldedLetters[code] = code;
/** By a folded letter, the codes of all that fold to it, where there are several. */
const cases = new Map<number, readonly number[]>();

function fold(letter: string, all: string): void {
  const codes = Array.from(all, (sign) => sign.charCodeAt(0));
  for (const code of codes) foldedLetters[code] = letter.charCodeAt(0);
  cases.set(letter.charCodeAt(0), codes);
}

const wideBlanks =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
fold(' ', ` \t\n\v\f\r${wideBlanks}`);
fold('0', '0123456789');
fold("'", "'’");
for (const small of 'abcdefghijlmnopqrtuvwxyz') fold(small, small + small.toUpperCase());
// Patterns that ignore case take these two for s and k.
fold('s', 'sSſ');
fold('k', 'kK\u212a');

/** The codes of all letters that fold to this one. */
export function casesOf(letter: number): readonly number[] {
  return cases.get(letter) ?? [letter];
}
