/**
 * Characters that take the place of what the parser must not see, one for one, so that offsets stay and the words come back.
 *
 * `import` and `export` at the start of a line make the parser read JavaScript, and on some texts its native part then ends the
 * whole process. A `<` or `{` that is no element and no comment stops it. Content carries no code, so the parser never sees
 * either: Markdown treats these control characters as any other letter.
 */
const standIns = {
  '\u0001': 'i',
  '\u0002': 'e',
  '\u0003': '<',
  '\u0004': '>',
  '\u0005': '{',
  '\u0006': '}',
  /** A line break that was written as a tag. */
  '\u0007': '\n',
  /** Nothing that readers see. */
  '\u0008': '',
  '\u000e': '_',
  '\u000f': '*',
} as const;

const forCharacter = { '<': '\u0003', '>': '\u0004', '{': '\u0005', '}': '\u0006' } as const;

// eslint-disable-next-line no-control-regex -- these are the stand-ins
const anyStandIn = /[\u0001-\u0008\u000e\u000f\ue000-\ue1ff]/g;

/** Hides the first letter of the two words at the start of a line. */
export function hideImports(text: string): string {
  return text.includes('port')
    ? text.replace(/^(?:i(?=mport\b)|e(?=xport\b))/gm, (letter) => (letter === 'i' ? '\u0001' : '\u0002'))
    : text;
}

/** The same length, with `<`, `>`, `{` and `}` as words. */
export function asWords(text: string): string {
  return text.replace(/[<>{}]/g, (character) => forCharacter[character as keyof typeof forCharacter]);
}

/** The same length, with `_` and `*` as letters. */
export function asLetters(text: string): string {
  return text.replace(/[_*]/g, (mark) => (mark === '_' ? '\u000e' : '\u000f'));
}

/** The same length, with nothing to see; line breaks stay. */
export function unseen(text: string): string {
  return text.replace(/[^\n\r]/g, '\u0008');
}

/** The same length, seen as one line break. */
export function asBreak(text: string): string {
  return `\u0007${unseen(text.slice(1))}`;
}

/** The words as readers are to see them. */
export function showStandIns(value: string): string {
  return value.search(anyStandIn) < 0
    ? value
    : value.replace(anyStandIn, (character) =>
        character < '\ue000' ? standIns[character as keyof typeof standIns] : markOf(character),
      );
}

/**
 * Markdown asks for a blank or a letter beside `**`, and takes `「` for neither: in `**「接続数」**を` it sees no bold, and readers see
 * asterisks. East Asian marks beside asterisks are shown to it as letters.
 */
export function hideMarks(text: string): string {
  return text.includes('*') && besideAsterisk.test(text)
    ? text.replace(allBesideAsterisks, (mark) =>
        String.fromCharCode(mark.charCodeAt(0) + (mark < '\uff00' ? 0xb000 : -0x1e00)),
      )
    : text;
}

const besideAsterisk = /\*[\u3001-\u303f\uff01-\uff65]|[\u3001-\u303f\uff01-\uff65]\*/;
const allBesideAsterisks = /(?<=\*)[\u3001-\u303f\uff01-\uff65]|[\u3001-\u303f\uff01-\uff65](?=\*)/g;

function markOf(standIn: string): string {
  const code = standIn.charCodeAt(0);
  return String.fromCharCode(code < 0xe100 ? code - 0xb000 : code + 0x1e00);
}
