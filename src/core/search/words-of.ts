import { fold } from './fold.ts';

/**
 * Text to the words that search counts. What a name is made of counts too: `v1.27.3-rc.1` gives `1.27.3`, `NodeNotReady` gives `node`,
 * `fail-over` gives `failover`. Letters are folded: no case, no accents. Chinese, Japanese and Korean give pairs of characters.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const chunk of chunksOf(text)) {
    if (lowerCase.test(chunk)) words.push(chunk);
    else if (capitalized.test(chunk)) words.push(chunk.toLowerCase());
    else addChunk(chunk, words);
  }
  return words;
}

/** A text in pieces; {@link wordsOf} gives the same of them, one after the other, as of the whole. */
export function chunksOf(text: string): readonly string[] {
  return text.normalize('NFC').match(chunks) ?? [];
}

/** Whether nothing is made of a chunk but one word, as of nearly all. */
export function isPlainWord(chunk: string): boolean {
  return lowerCase.test(chunk) || capitalized.test(chunk);
}

/** A text in which every word that {@link wordsOf} gives stands as it begins, but for scripts that are read in pairs. */
export function unparted(text: string): string {
  const folded = fold(text);
  return /[-'’äöü]/i.test(text) ? `${folded} ${fold(withoutUmlauts(text).replace(/[-'’]/g, ''))}` : folded;
}

function withoutUmlauts(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

/** Runs of letters and digits, with the marks that join them into one name. */
const chunks = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-/:'’@+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Nearly all words, of which nothing more is made. */
const lowerCase = /^[a-z]+$/;
const capitalized = /^[A-Z][a-z]+$/;
const pairedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

function addChunk(chunk: string, words: string[]): void {
  const name = chunk.replace(/['’]s$/i, '').replace(/['’]/g, '');
  const parts = name.split(/[._\-/:@+]+/);
  for (const part of parts) addPart(part, words);
  if (parts.length === 1) return;
  for (const [version] of name.matchAll(/\d+(?:\.\d+)+/g)) {
    words.push(version);
    const shorter = /^\d+\.\d+(?=\.)/.exec(version)?.[0];
    if (shorter !== undefined) words.push(shorter);
  }
  if (parts.length === 2 && /^\p{L}+-\p{L}+$/u.test(name)) words.push(fold(parts.join('')));
}

function addPart(part: string, words: string[]): void {
  if (pairedScripts.test(part)) {
    pairedScripts.lastIndex = 0;
    for (const [run] of part.matchAll(pairedScripts)) addPairs(run.normalize('NFKC'), words);
    for (const rest of part.split(pairedScripts)) if (rest !== '') addPart(rest, words);
    return;
  }
  const folded = fold(part);
  if (folded === '') return;
  words.push(folded);
  if (/[äöü]/i.test(part)) words.push(fold(withoutUmlauts(part)));
  if (/^v\d+$/.test(folded)) words.push(folded.slice(1));
  const humps = part.match(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+\p{N}*/gu) ?? [];
  if (humps.length > 1 && /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(part)) for (const hump of humps) words.push(fold(hump));
}

function addPairs(run: string, words: string[]): void {
  const characters = [...run];
  if (characters.length === 1) words.push(run);
  for (let at = 0; at + 1 < characters.length; at += 1)
    words.push(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`);
}
