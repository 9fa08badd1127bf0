import { casesOf, foldLetter } from './fold-letter.ts';

/** One to three letters in a row: a letter by itself as it stands, of two and three each folded. */
export type LetterKey = string;

/** Few of these, of which every text has one where a pattern matches. */
export interface LetterKeys {
  keys: readonly LetterKey[];
  /** About how many of them a letter of English begins. */
  cost: number;
}

/**
 * What a pattern cannot match without, read from its source; undefined where nothing is sure. Three letters are few enough to be found
 * in any word, and many enough that few texts have them: after Russ Cox, “Regular Expression Matching with a Trigram Index” (2012).
 */
export function letterKeysOf({ source, flags }: RegExp): LetterKeys | undefined {
  // Sets of sets, and groups with flags of their own.
  if (flags.includes('v') || /\(\?(?![:=!<])/.test(source)) return undefined;
  return ofAlternatives({ source, at: 0, anyCase: flags.includes('i') }, '');
}

interface Reader {
  source: string;
  at: number;
  anyCase: boolean;
}

/** All up to the bracket that closes the group, or to the end: one of the keys of every way through it. */
function ofAlternatives(reader: Reader, before: string): LetterKeys | undefined {
  const ways = [ofSequence(reader, before)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    ways.push(ofSequence(reader, before));
  }
  return anyOf(ways);
}

function anyOf(ways: readonly (LetterKeys | undefined)[]): LetterKeys | undefined {
  const known = ways.flatMap((way) => way ?? []);
  if (known.length === 0 || known.length < ways.length) return undefined;
  return {
    keys: [...new Set(known.flatMap(({ keys }) => keys))],
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** What one place of a text has to be: this letter, as it stands unless its case is free; something with keys; or a place between letters. */
type Piece =
  | { is: 'letter'; letter: string; exact: string | undefined }
  | { is: 'something' | 'edge'; keys: LetterKeys | undefined };

const anything: Piece = { is: 'something', keys: undefined };
const edge: Piece = { is: 'edge', keys: undefined };

/** The best keys of one piece of a row: all of them have to be there. */
function ofSequence(reader: Reader, before: string): LetterKeys | undefined {
  let best: LetterKeys | undefined;
  const offer = (keys: LetterKeys | undefined): void => {
    if (keys && (!best || keys.cost < best.cost)) best = keys;
  };
  // Letters right before the place at hand.
  let run = before;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const piece = pieceOf(reader, run);
    const [least, most] = timesOf(reader);
    if (piece.is === 'letter') {
      for (let nth = 0; nth < Math.min(least, 3); nth += 1) {
        offer(keysOfLetter(piece, run));
        run = `${run}${piece.letter}`.slice(-2);
      }
      // More of the same may follow, and what comes next stands behind the last of them.
      if (least !== most || least > 3) run = piece.letter.repeat(Math.min(least, 2));
      continue;
    }
    if (piece.is === 'something') run = '';
    if (least > 0) offer(piece.keys);
  }
  return best;
}

/** A letter by itself, or with those before it, whichever is rarer. */
function keysOfLetter({ letter, exact }: { letter: string; exact: string | undefined }, before: string): LetterKeys {
  const isCapital = exact !== undefined && /[A-Z]/.test(exact);
  const alone = isCapital ? 0.003 : shareOf(letter);
  const row = `${before}${letter}`.slice(-3);
  // Letters of a word do not stand together by chance.
  const together = [...row].reduce((product, one) => product * shareOf(one), 20);
  if (row.length > 1 && together < alone) return { keys: [row], cost: together };
  return {
    keys: exact === undefined ? casesOf(letter.charCodeAt(0)).map((code) => String.fromCharCode(code)) : [exact],
    cost: alone,
  };
}

/** How many of the letters of English a letter is, about. */
function shareOf(letter: string): number {
  const place = ' etaoinsrhldcumfpgwybvk.,0x-jqz'.indexOf(letter);
  return place < 0 ? 0.0002 : 0.15 / (1 + place);
}

function pieceOf(reader: Reader, before: string): Piece {
  const sign = reader.source.charAt(reader.at);
  if (sign === '(') return groupOf(reader, before);
  if (sign === '[') return setOf(reader, before);
  if (sign === '\\') return escapedOf(reader);
  reader.at += 1;
  if (sign === '^' || sign === '$') return edge;
  return sign === '.' ? anything : letterOf(sign.charCodeAt(0), reader);
}

function letterOf(code: number, { anyCase }: Reader): Piece {
  const sign = String.fromCharCode(code);
  const hasCases = anyCase && sign.toLowerCase() !== sign.toUpperCase();
  // Half a character may come more often than its other half; and beyond ASCII, letters have other forms than are folded.
  if ((code >= 0xd800 && code <= 0xdfff) || (hasCases && code >= 0x80)) return anything;
  return { is: 'letter', letter: String.fromCharCode(foldLetter(code)), exact: hasCases ? undefined : sign };
}

function groupOf(reader: Reader, before: string): Piece {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>))?/.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += opening.length;
  const keys = ofAlternatives(reader, opening.startsWith('(?<') && /[=!]$/.test(opening) ? '' : before);
  reader.at += ')'.length;
  if (opening.endsWith('!')) return edge;
  return { is: opening.endsWith('=') ? 'edge' : 'something', keys };
}

/** A set of letters: one of a few, or a letter in both its cases. */
function setOf(reader: Reader, before: string): Piece {
  const found = /^\[(?:\\.|[^\]\\])*\]/s.exec(reader.source.slice(reader.at))?.[0] ?? '[';
  reader.at += found.length;
  const members = found
    .slice(1, -1)
    .replace(/\\([nrtfv])/g, (_, kind: string) => String.fromCharCode(controls[kind] ?? 0));
  // What has a range or names a kind of letters has too many; a - at either end is itself.
  if (members === '' || members.startsWith('^') || /\\[^\W_]|[^\\]-./s.test(members)) return anything;
  const pieces = Array.from(members.replace(/\\(.)/gs, '$1'), (sign) => letterOf(sign.charCodeAt(0), reader));
  const letters = pieces.flatMap((piece) => (piece.is === 'letter' ? [piece] : []));
  const [first] = letters;
  if (!first || letters.length < pieces.length) return anything;
  if (letters.length === 1) return first;
  if (letters.every(({ letter }) => letter === first.letter)) return { ...first, exact: undefined };
  return { is: 'something', keys: anyOf(letters.map((letter) => keysOfLetter(letter, before))) };
}

const escaped = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|[pP]\{[^}]*\}|k<[^>]*>|\d+|c[A-Za-z]|.)/s;
const controls: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, f: 0x0c, v: 0x0b };

function escapedOf(reader: Reader): Piece {
  const found = escaped.exec(reader.source.slice(reader.at))?.[0] ?? '\\';
  reader.at += found.length;
  const kind = found.charAt(1);
  if (kind === 'b' || kind === 'B') return edge;
  if (kind === 'd') return { is: 'letter', letter: '0', exact: undefined };
  if (kind === 's') return { is: 'letter', letter: ' ', exact: undefined };
  const code = controls[kind] ?? Number.parseInt(/^\\[xu]\{?([\da-fA-F]+)/.exec(found)?.[1] ?? '', 16);
  if (!Number.isNaN(code)) return code > 0xffff ? anything : letterOf(code, reader);
  // Any other letter or digit stands for a kind of letters, or for what a group has found.
  return /[A-Za-z\d]/.test(kind) ? anything : letterOf(kind.charCodeAt(0), reader);
}

/** How often a piece comes, at least and at most. */
function timesOf(reader: Reader): [least: number, most: number] {
  const found = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return [1, 1];
  reader.at += found[0].length;
  const [sign, least, comma, most] = [found[0].charAt(0), found[1], found[2], found[3]];
  if (sign === '?') return [0, 1];
  if (sign === '*') return [0, Infinity];
  if (sign === '+') return [1, Infinity];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === '' ? Infinity : Number(most)];
}
