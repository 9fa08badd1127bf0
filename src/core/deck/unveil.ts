/** The text behind a veil, see veil.ts. A stage needs this half alone. */
export function unveil(veiled: string): string {
  return veiled
    .replace(/[ -~]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) + 16) % 95) + 32))
    .replace(/~([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
