import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';

/**
 * One message in its shortest whole form: `file:line:column  level  reason  rule`, then indented lines for help,
 * rewordings and other places. Manuals quote it, and the terminal prints it.
 */
export function briefMessage(message: Message): string {
  const { file, place, level, reason, rule, help, suggestions = [], notes = [] } = message;
  const lines = [
    ...(help?.split('\n') ?? []),
    ...suggestions.map((suggestion) => `Instead: ${suggestion}`),
    ...notes.map((note) => `${briefPlace(note.file, note.place)}  ${note.text}`),
  ];
  return [`${briefPlace(file, place)}  ${level}  ${reason}  ${rule}`, ...lines.map((line) => `  ${line}`)]
    .map(withoutControls)
    .join('\n');
}

/** `file:line:column`, or the file alone for a message about the whole file. */
export function briefPlace(file: string, place: Place | undefined): string {
  return place ? `${file}:${String(place.start.line)}:${String(place.start.column)}` : file;
}

/** Text of others may carry escape sequences that a terminal would obey; they are shown as a mark instead. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to take out
  return text.replace(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
