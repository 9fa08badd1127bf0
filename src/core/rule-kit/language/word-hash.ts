/** A word as a number: the same for the same letters, whatever their case, and rarely for others. Whoever finds two alike looks closer. */
export type WordHash = number;

export function hashOfWord(word: string): WordHash {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = withLetter(hash, letterAt(word, at));
  return hash;
}

export function withLetter(hash: WordHash, letter: number): WordHash {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** Code of a letter in lower case, for scripts that part words with blanks and have two cases or none; 0 for anything else and behind the end. */
export function letterAt(text: string, at: number): number {
  return at < text.length ? (lowerLetters[text.charCodeAt(at)] ?? 0) : 0;
}

/** For every code: a table with an end would have to be asked where it ends, a hundred million times in a large check. */
const lowerLetters = new Uint16Array(0x10000);
for (let code = 0; code < 0x2000; code += 1) {
  const letter = String.fromCharCode(code);
  const isLetter = code < 0xc0 ? /[a-z]/i.test(letter) : code !== 0xd7 && code !== 0xf7;
  if (isLetter) lowerLetters[code] = letter.toLowerCase().charCodeAt(0);
}

/** The words of a text, letters, digits and apostrophes in a row, each as its hash. */
export function hashesOfWords(text: string): WordHash[] {
  const hashes: WordHash[] = [];
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = signOf(text.charCodeAt(at));
    if (sign !== 0) hash = withLetter(hash, sign);
    else if (hash !== 0) {
      hashes.push(hash);
      hash = 0;
    }
  }
  if (hash !== 0) hashes.push(hash);
  return hashes;
}

/** Code of what words are made of, letters in lower case; 0 for anything else. A half of a character that is made of two counts as a letter. */
function signOf(code: number): number {
  const known = signs[code];
  if (known !== undefined && known !== unknown) return known;
  const letter = String.fromCharCode(code);
  const sign = /[\p{L}\p{N}’'\ud800-\udfff]/u.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
  signs[code] = sign;
  return sign;
}

/** Asked once for each code. */
const unknown = 0xffff;
const signs = new Uint16Array(0x10000).fill(unknown);
