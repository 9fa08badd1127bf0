import type { Spot } from '../model/spot.ts';

/** A line that its author wrote otherwise than YAML wants it, in words for them. */
export interface OddLine {
  spot: Spot;
  what: string;
  help: string;
}

/**
 * The line to mend, where the reader of YAML stumbles only later: a key without its colon, a list whose first dash is lost, a key
 * further out than its neighbours. It is the line with which, changed in one way, all can be read.
 * @param stumbled Where the reader noticed.
 * @param canBeRead Whether a text is YAML.
 */
export function oddLine(text: string, stumbled: number, canBeRead: (text: string) => boolean): OddLine | undefined {
  if (text.length > mostText) return undefined;
  const lines = text.split('\n');
  const at = text.slice(0, stumbled).split('\n').length - 1;
  const order = [at, ...Array.from({ length: mostLinesAbove }, (_, up) => at - up - 1), at + 1].filter(
    (index) => index >= 0 && (lines[index] ?? '').trim() !== '',
  );
  let tries = 0;
  const mends = (index: number, { line }: Change): boolean => {
    tries += 1;
    return tries <= mostTries && canBeRead([...lines.slice(0, index), line, ...lines.slice(index + 1)].join('\n'));
  };
  for (const changes of [besideItsName, plainChanges, otherChanges]) {
    for (const index of order) {
      const change = changes(lines, index).find((one) => one.line !== lines[index] && mends(index, one));
      if (change) return { spot: spotOf(lines, index), what: change.what, help: change.help };
    }
  }
  return undefined;
}

/** Records of a long incident have fewer; each try reads all of it. */
const mostText = 60_000;
const mostTries = 120;
/** An item has a dozen keys; further up another slip would be blamed. */
const mostLinesAbove = 30;

interface Change extends Omit<OddLine, 'spot'> {
  line: string;
}

/** The first key of an entry in the column of its name, with the others further in. */
function besideItsName(lines: readonly string[], index: number): Change[] {
  const line = lines[index] ?? '';
  const [above, below] = [before(lines, index), behind(lines, index)];
  const isName = /^ *[\w-]+:[ \t]*$/.test(above) && indentOf(above) === indentOf(line);
  const isFurtherIn = isKey(below) && indentOf(below) > indentOf(line);
  return isName && isFurtherIn && isKey(line) ? [moved(line, indentOf(below))] : [];
}

/** What can be seen from the line and its neighbours alone. */
function plainChanges(lines: readonly string[], index: number): Change[] {
  const line = lines[index] ?? '';
  const changes: Change[] = [];
  const entry = /^( *)- (?:id: *)?([\w-]+)[ \t]*$/.exec(line);
  // The first item of a list stands below the key of all of it.
  if (entry && !/:[ \t]*$|^ *- /.test(before(lines, index)))
    changes.push({
      line: `${entry[1] ?? ''}${entry[2] ?? ''}:`,
      what: 'an item of a list among keys',
      help: `Here each entry is a key with a colon, as in “${entry[2] ?? ''}:”, and has no dash.`,
    });
  const key = /^( *(?:- )?)([A-Za-z][\w-]*)(?:[ \t]*[;：=]|[ \t]+-(?= )|:(?=\S)|(?=[ \t]|$))[ \t]*(.*)$/.exec(line);
  if (key && !/^ *(?:- )?[\w-]+: /.test(line))
    changes.push({
      line: `${key[1] ?? ''}${key[2] ?? ''}: ${key[3] ?? ''}`.trimEnd(),
      what: 'a key without its colon',
      help: 'Between a key and its value stand a colon and a blank, as in “title: Words”.',
    });
  const mark = /^ *([–—*•+])[ \t]/.exec(line)?.[1];
  if (mark !== undefined)
    changes.push({
      line: line.replace(mark, '-'),
      what: `${mark} at the start of an item`,
      help: 'Items of a list begin with - and a blank.',
    });
  if (/^ *-[\w"'{]/.test(line))
    changes.push({
      line: line.replace('-', '- '),
      what: 'an item without the blank behind its dash',
      help: 'Items of a list begin with - and a blank.',
    });
  if (/^ *- - /.test(line))
    changes.push({
      line: line.replace('- - ', '- '),
      what: 'two dashes before one item',
      help: 'Items of a list begin with one - and a blank.',
    });
  const [above, below] = [columnOf(before(lines, index)), columnOf(behind(lines, index))];
  if (above === below && isKey(line) && !/^ *- /.test(behind(lines, index))) changes.push(moved(line, above));
  return changes;
}

/** What may be meant where nothing plainer is. */
function otherChanges(lines: readonly string[], index: number): Change[] {
  const line = lines[index] ?? '';
  const changes: Change[] = [];
  const indent = indentOf(line);
  if (/^ *- [\w-]+:(?: |$)/.test(line)) {
    const help = 'Keys of one entry stand in one column, and only the first of an item has a dash.';
    const what = 'a dash before a key';
    changes.push({ line: line.replace('- ', ''), what, help }, { line: line.replace('- ', '  '), what, help });
  }
  if (isKey(line) && indent >= 2)
    changes.push({
      line: `${' '.repeat(indent - 2)}- ${line.trimStart()}`,
      what: 'an item without its dash',
      help: 'Each item of a list begins with - and a blank.',
    });
  if (isKey(line)) {
    const next = behind(lines, index);
    const columns = /^ *- /.test(next) ? [] : [indentOf(next)];
    changes.push(...[columnOf(before(lines, index)), ...columns].map((column) => moved(line, column)));
  }
  return changes;
}

function moved(line: string, column: number): Change {
  return {
    line: ' '.repeat(Math.max(0, column)) + line.trimStart(),
    what: 'indentation that does not line up',
    help: 'Lines of one list or group begin in the same column.',
  };
}

function isKey(line: string): boolean {
  return /^ *[\w-][^:#"'[{]*:(?: |$)/.test(line) && !/^ *- /.test(line);
}

/** Where a line's key begins, behind the dash of an item. */
function columnOf(line: string): number {
  return /^ *(?:- +)?/.exec(line)?.[0].length ?? 0;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function before(lines: readonly string[], index: number): string {
  return lines.slice(0, index).findLast(isWritten) ?? '';
}

function behind(lines: readonly string[], index: number): string {
  return lines.slice(index + 1).find(isWritten) ?? '';
}

function isWritten(line: string): boolean {
  return line.trim() !== '' && !/^ *#/.test(line);
}

function spotOf(lines: readonly string[], index: number): Spot {
  const line = lines[index] ?? '';
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0) + indentOf(line);
  return { start, end: start + Math.max(1, line.trim().length) };
}
