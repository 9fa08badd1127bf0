/**
 * How many words a text has: stretches between white space with a letter or digit in them. Walks over the letters,
 * because a pattern would cut a story into a thousand strings to count them. Chinese and Japanese have no white space; two of their
 * characters take about as long to read as a word.
 */
export function countWords(text: string): number {
  let count = 0;
  let characters = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isWithoutBlanks(code)) {
      characters += 1;
      isCounted = false;
      continue;
    }
    const kind = kindOf(code);
    if (kind === blank) isCounted = false;
    else if (kind === letter && !isCounted) {
      count += 1;
      isCounted = true;
    }
  }
  return count + Math.ceil(characters / 2);
}

/** Kana and Chinese characters; the first planes of them are what is written. */
function isWithoutBlanks(code: number): boolean {
  return code >= 0x3041 && (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff));
}

const mark = 0;
const blank = 1;
const letter = 2;

const latin = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return blank;
  return /[\p{L}\p{N}]/u.test(character) ? letter : mark;
});

/** Beyond Latin every character counts but blanks and the marks of general punctuation, such as dashes and quotation marks. */
function kindOf(code: number): number {
  if (code < 0x100) return latin[code] ?? mark;
  if (code < 0x2000 || code > 0x3003) return letter;
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000)
    return blank;
  return code > 0x206f && code < 0x3000 ? letter : mark;
}
