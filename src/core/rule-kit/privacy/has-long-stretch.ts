/** Whether so many letters, digits and signs of tokens stand in a row. Only every so-manieth character and its neighbours are looked at. */
export function hasLongStretch(text: string, length: number): boolean {
  for (let at = length - 1; at < text.length;) {
    let start = at;
    while (start >= 0 && isOfToken(text.charCodeAt(start))) start -= 1;
    let end = at;
    while (start < at && end < text.length && isOfToken(text.charCodeAt(end))) end += 1;
    if (end - start - 1 >= length) return true;
    at = end + length;
  }
  return false;
}

const ofTokens = Uint8Array.from({ length: 0x80 }, (_, code) => (/[\w+/=.-]/.test(String.fromCharCode(code)) ? 1 : 0));

function isOfToken(code: number): boolean {
  return code < 0x80 && ofTokens[code] === 1;
}
