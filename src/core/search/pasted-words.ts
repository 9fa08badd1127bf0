import { wordsOf } from './words-of.ts';
import { withoutStopWords } from './stop-words.ts';

/** How often each telling word stands in what was pasted. */
export type PastedWords = Map<string, number>;

/**
 * Takes out what differs from one time to the next: ids, times, addresses, numbers. What is left says what sort of thing it was.
 */
export function withoutPassingDetails(text: string): string {
  return text
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, ' ')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, ' ')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, ' ')
    .replace(/\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g, ' ')
    .replace(/\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\b/g, ' ')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?\b/g, ' ')
    .replace(/\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}\b/gi, ' ')
    .replace(/\b(?:http\S*|status(?:[ _-]?code)?|code|returned|answered)\D{0,3}([45]\d\d)\b/gi, ' status s$1 ')
    .replace(/\b0x[0-9a-f]+\b/gi, ' ')
    .replace(/[A-Za-z0-9+/_-]{32,}={0,2}/g, (token) =>
      /\d/.test(token) || /[a-z][A-Z].*[a-z][A-Z]/.test(token) ? ' ' : token,
    )
    .replace(/\b(?=[a-z]*\d)[0-9a-f]{7,}\b/gi, ' ')
    .replace(/\$?-?\b\d[\d.,]*(?:ns|us|µs|ms|s|m|h|d|b|kb|mb|gb|kib|mib|gib|%)?\b/gi, ' ');
}

/** Adds the words of a piece of what was pasted. A large paste is brought piece by piece, cut between lines. */
export function addPastedWords(piece: string, words: PastedWords): void {
  for (const word of withoutStopWords(wordsOf(withoutPassingDetails(piece)))) {
    const status = /^s([45]\d\d)$/.exec(word)?.[1];
    if (status !== undefined) count(status, words);
    else if (/\d/.test(word) ? /^[a-z]+\d[a-z]?$|^[a-z]\d[a-z]$/.test(word) : word.length > 2 && word.length < 40)
      count(word, words);
  }
}

/** Cuts a text into pieces of about this many characters, at the ends of lines where there are any. */
export function* piecesOf(text: string, size = 200_000): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const line = from + size >= text.length ? -1 : text.indexOf('\n', from + size);
    const to = line < 0 || line - from > 2 * size ? Math.min(text.length, from + size) : line + 1;
    yield text.slice(from, to);
    from = to;
  }
}

function count(word: string, words: PastedWords): void {
  words.set(word, (words.get(word) ?? 0) + 1);
}
