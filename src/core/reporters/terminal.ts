import type { Level } from '../model/message.ts';
import { briefPlace, withoutControls } from './brief.ts';
import { summaryOf, type Report, type ReportedMessage } from './report.ts';

export interface TerminalOptions {
  colour: boolean;
  /** Columns of the terminal. */
  width?: number;
}

/**
 * A report for people: grouped by file, the exact words underlined, what to do below.
 * Help that was given once is not given again, so that ten messages of one kind stay ten lines.
 */
export function terminalReport(report: Report, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const given = new Set<string>();
  const blocks: string[] = [];
  for (const [path, messages] of Map.groupBy(report.messages, (message) => message.path)) {
    const places = messages.map(({ place }) =>
      place ? `${String(place.start.line)}:${String(place.start.column)}` : '–',
    );
    const widest = Math.max(...places.map(({ length }) => length));
    const lines = messages.flatMap((message, index) =>
      messageLines(message, (places[index] ?? '').padStart(widest), given, paint, options.width ?? 100),
    );
    blocks.push([paint('path', withoutControls(path)), ...lines].join('\n'));
  }
  return [...blocks, paint(report.counts.error > 0 ? 'error' : 'strong', summaryOf(report))].join('\n\n');
}

function messageLines(
  message: ReportedMessage,
  place: string,
  given: Set<string>,
  paint: Paint,
  width: number,
): string[] {
  const { level, reason, rule, help, suggestions = [], notes = [], url, fix } = message;
  const indent = ' '.repeat(place.length + 4);
  const below: string[] = [...quotedLine(message, paint, Math.max(40, width - indent.length - 8))];
  if (help !== undefined && !given.has(`${rule}\n${help}`)) below.push(...help.split('\n'));
  if (suggestions.length > 0) below.push(...suggestions.map((suggestion) => `Instead: ${suggestion}`));
  for (const note of notes)
    below.push(`${briefPlace(message.path.replace(message.file, note.file), note.place)}  ${note.text}`);
  if (fix && !given.has('--fix')) below.push('second-story check --fix mends this.');
  if (url !== undefined && !given.has(url)) below.push(paint('quiet', url));
  given.add(`${rule}\n${help ?? ''}`);
  if (fix) given.add('--fix');
  if (url !== undefined) given.add(url);
  return [
    `  ${paint('quiet', place)}  ${paint(level, level.padEnd(10))}  ${withoutControls(reason)}  ${paint('quiet', rule)}`,
    ...below.map((line) => indent + line),
  ];
}

/** The line of the file, cut to what fits, with the exact stretch underlined. */
function quotedLine({ line, place, level }: ReportedMessage, paint: Paint, room: number): string[] {
  if (line === undefined || !place || line.trim() === '') return [];
  const start = place.start.column - 1;
  const end = Math.max(start + 1, place.end.line === place.start.line ? place.end.column - 1 : line.length);
  const from = line.length <= room ? 0 : Math.max(0, Math.min(start - Math.floor(room / 3), line.length - room));
  const shown = line.slice(from, from + room);
  const before = from > 0 ? '…' : '';
  const text = `${before}${withoutControls(shown.replaceAll('\t', ' '))}${from + room < line.length ? '…' : ''}`;
  const mark = '~'.repeat(Math.max(1, Math.min(end - from, shown.length) - (start - from)));
  const number = String(place.start.line);
  return [
    `${paint('quiet', `${number} │`)} ${text}`,
    `${paint('quiet', `${' '.repeat(number.length)} │`)} ${' '.repeat(before.length + start - from)}${paint(level, mark)}`,
  ];
}

type Paint = (as: Level | 'path' | 'quiet' | 'strong', text: string) => string;

function painter(colour: boolean): Paint {
  return (as, text) => (colour && text !== '' ? `\u001b[${codes[as]}m${text}\u001b[0m` : text);
}

const codes: Readonly<Record<Parameters<Paint>[0], string>> = {
  error: '31',
  warning: '33',
  suggestion: '36',
  path: '4',
  quiet: '2',
  strong: '1',
};
