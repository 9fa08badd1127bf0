/**
 * How many words a text has: stretches between white space with a letter or digit in them. Walks over the letters,
 * because a pattern would cut a story into a thousand strings to count them.
 */
export function countWords(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) isCounted = false;
    else if (!isCounted && isLetterOrDigit(code)) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** Beyond Latin every character counts but the marks of general punctuation, such as dashes and quotation marks. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x3003);
}
