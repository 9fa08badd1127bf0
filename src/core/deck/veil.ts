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

/** The text behind a veil. */
export function unveil(veiled: string): string {
  return turned(veiled, 48).replace(/~([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Printable ASCII, turned by some places of 95; all else stays. */
function turned(text: string, by: number): string {
  return text.replace(/[ -~]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 32 + by) % 95) + 32));
}
