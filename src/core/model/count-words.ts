/**
 * How many words a text has: stretches between white space with a letter or digit in them. Walks over the letters,
 * because a pattern would cut a story into a thousand strings to count them.
 */
export function countWords(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === blank) isCounted = false;
    else if (kind === letter && !isCounted) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

const mark = 0;
const blank = 1;
const letter = 2;

const latin = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\s/.test(character) ? blank : /[\p{L}\p{N}]/u.test(character) ? letter : mark;
});

/** Beyond Latin every character counts but blanks and the marks of general punctuation, such as dashes and quotation marks. */
function kindOf(code: number): number {
  if (code < 0x100) return latin[code] ?? mark;
  if (code < 0x2000 || code > 0x3003) return letter;
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000)
    return blank;
  return code > 0x206f && code < 0x3000 ? letter : mark;
}
