import type { CheckedKnowledgeBase } from '../check/check-knowledge-base.ts';
import type { Level, Message } from '../model/message.ts';

/** What a check found, as one plain value that every reporter takes. */
export interface Report {
  messages: readonly ReportedMessage[];
  counts: Readonly<Record<Level, number>>;
  /** How many files were read, and how many of them have messages. */
  fileCount: number;
  filesWithMessages: number;
  /** How many messages a baseline kept back. */
  known: number;
  /** How many messages are about what was not asked for, such as files that did not change. */
  elsewhere: number;
}

/** A message with what a reader of the report wants to see beside it. */
export interface ReportedMessage extends Message {
  /** Path to show, such as one relative to where the command runs. */
  path: string;
  /** The line of the file that the message begins on; absent when it must not be shown. */
  line?: string;
  /** The page about the rule, where the site's address is known. */
  url?: string;
}

export interface ReportOptions {
  /** The messages to report, if not all. */
  messages?: readonly Message[];
  known?: number;
  /** Rules that have a page of the site; all if absent. An organisation's own rules have none. */
  manuals?: ReadonlySet<string>;
  /** Path to show for a file of the knowledge base. */
  path?(file: string): string;
}

/** Gathers what reporters need. A line that holds a secret is never part of a report, whatever the message is about. */
export function buildReport(
  checked: Pick<CheckedKnowledgeBase, 'messages' | 'sources' | 'fileCount' | 'graph'>,
  options: ReportOptions = {},
): Report {
  const { messages = checked.messages, known = 0, manuals, path = (file) => file } = options;
  const secret = new Set(checked.messages.flatMap((message) => (message.rule === 'no-secret' ? linesOf(message) : [])));
  const base = checked.graph.settings.url?.replace(/\/*$/, '/');
  const reported = messages.map((message): ReportedMessage => {
    const text = message.place && checked.sources.get(message.file)?.text;
    const hidden = linesOf(message).some((line) => secret.has(line));
    return {
      ...message,
      path: path(message.file),
      ...(text === undefined || hidden || !message.place ? {} : { line: lineAt(text, message.place.start.offset) }),
      ...(base === undefined || manuals?.has(message.rule) === false ? {} : { url: `${base}rules/${message.rule}/` }),
    };
  });
  const count = (level: Level): number => reported.filter((message) => message.level === level).length;
  return {
    messages: reported,
    counts: { error: count('error'), warning: count('warning'), suggestion: count('suggestion') },
    fileCount: checked.fileCount,
    filesWithMessages: new Set(reported.map(({ file }) => file)).size,
    known,
    elsewhere: checked.messages.length - messages.length,
  };
}

function linesOf({ file, place }: Message): string[] {
  if (!place) return [];
  return Array.from(
    { length: place.end.line - place.start.line + 1 },
    (_, index) => `${file}:${String(place.start.line + index)}`,
  );
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** `2 errors, 3 warnings, 1 suggestion in 4 of 23 files.` */
export function summaryOf({ counts, filesWithMessages, fileCount, known, elsewhere }: Report): string {
  const counted = (['error', 'warning', 'suggestion'] as const).flatMap((level) =>
    counts[level] === 0 ? [] : [plural(counts[level], level)],
  );
  const left = [
    known === 0 ? '' : ` ${plural(known, 'message')} of the baseline ${known === 1 ? 'is' : 'are'} not shown.`,
    elsewhere === 0
      ? ''
      : ` ${plural(elsewhere, 'message')} about what did not change ${elsewhere === 1 ? 'is' : 'are'} not shown.`,
  ].join('');
  if (counted.length === 0)
    return `Nothing ${left === '' ? '' : 'new '}to mend in ${plural(fileCount, 'file')}.${left}`;
  return `${counted.join(', ')} in ${String(filesWithMessages)} of ${plural(fileCount, 'file')}.${left}`;
}

function plural(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
