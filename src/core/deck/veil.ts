/**
 * Text as a stage carries it until the room has got there: nobody reads ahead by chance, not in the page's source, not
 * by a search in the page, not with a screen reader. It hides words from a room, not from somebody who tries.
 * It stays as long as it was and compresses as well, because each letter becomes one other.
 */
export function veil(text: string): string {
  return turned(
    text.replace(/[^ -}]/g, (letter) => `~${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    47,
  );
}

/** Printable ASCII, turned by some places of 95; all else stays. */
function turned(text: string, by: number): string {
  let all = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    all += code < 32 || code > 126 ? text.charAt(index) : (printable[(code - 32 + by) % 95] ?? '');
  }
  return all;
}

/** A whole site veils millions of letters, so each is looked up and none is made. */
const printable = Array.from({ length: 95 }, (_, place) => String.fromCharCode(place + 32));
