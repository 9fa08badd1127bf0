import type { Problem } from '../model/message.ts';
import type { SourceText } from './source-text.ts';

/** What is wrong with a file whatever kind it is: both sides of a merge in it. Such a file is read no further. */
export function findMergeConflict(source: SourceText): Problem | undefined {
  const { text, file } = source;
  if (!/={7}|<{7}|>{7}|\|{7}/.test(text)) return undefined;
  const [mark, ...others] = [...text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/gm)];
  // A line of = alone may be drawn below a heading, and one of | be a table without words; any other mark is half of a merge.
  if (!mark || [mark, ...others].every((one) => one[0].startsWith('=') || isRow(one, source))) return undefined;
  const start = mark.index;
  return {
    rule: 'merge-conflict',
    file,
    place: source.place(start, start + 7),
    reason: `Unexpected ${mark[0]}, expected one side of the merge`,
    help: 'Git left both sides here. Keep what is true, and take out the lines that git put around it.',
  };
}

/** The mark of the common ancestor has the number of a commit, or its words, behind it; a row of a table, in Markdown, ends as it begins. */
function isRow({ index, 0: mark }: RegExpExecArray, { file, text }: SourceText): boolean {
  return (
    mark.startsWith('|') &&
    /\.mdx?$/i.test(file) &&
    !/^\|{7} (?:(?:parent of )?[\da-f]{7,40}|merged common ancestors|base)\b[^|\n]*$/m.test(lineFrom(text, index))
  );
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

/** Characters that nobody sees: those that turn the direction, take no room, or steer a terminal. One message a line. */
export function findHiddenCharacters(source: SourceText): Problem[] {
  const { text, file } = source;
  if (!hidden.test(text)) return [];
  const problems: Problem[] = [];
  let line = -1;
  for (const found of text.matchAll(new RegExp(hidden, 'gu'))) {
    const [character] = found;
    const { index } = found;
    if (character === '\uFEFF' && index === 0) continue;
    // Between letters of some scripts, and inside emoji, joiners are spelling.
    if (/[\u200c\u200d]/.test(character) && joins.test(text.slice(Math.max(0, index - 2), index))) continue;
    const place = source.place(index, index + character.length);
    if (place.start.line === line) continue;
    line = place.start.line;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.push({
      rule: 'hidden-character',
      file,
      place,
      reason: `Unexpected character U+${code} (${nameOf(character)}), expected characters that can be seen`,
      help: 'It often comes along with copied text. Delete it, and type the words around it again.',
    });
  }
  return problems;
}

const hidden =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}\ufffd]/u;

const joins =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f]$/u;

function nameOf(character: string): string {
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) return 'turns the direction of words';
  if (character === '\u00ad') return 'a soft hyphen';
  if (/[\u2028\u2029]/.test(character)) return 'a line break of another program';
  if (character === '\ufffd') return 'a letter that was lost when a file was saved';
  // eslint-disable-next-line no-control-regex -- controls have a name of their own
  return /[\u0000-\u001f\u007f-\u009f]/.test(character) ? 'a control character' : 'takes no room';
}
