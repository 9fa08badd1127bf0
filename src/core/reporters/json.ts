import type { Place } from '../model/place.ts';
import type { Report } from './report.ts';

/** A report for programs. Keys are a promise: they are added to, not changed. */
export function jsonReport(report: Report): string {
  return JSON.stringify(
    {
      version: 1,
      files: report.fileCount,
      counts: report.counts,
      known: report.known,
      messages: report.messages.map(
        ({ rule, level, file, path, place, reason, help, expected, suggestions, notes, fix, url }) => ({
          rule,
          level,
          file,
          path,
          ...spread(place),
          reason,
          help,
          expected,
          suggestions,
          notes: notes?.map((note) => ({ text: note.text, file: note.file, ...spread(note.place) })),
          fixable: fix !== undefined,
          url,
        }),
      ),
    },
    null,
    2,
  );
}

function spread(place: Place | undefined): { line?: number; column?: number; endLine?: number; endColumn?: number } {
  return place
    ? { line: place.start.line, column: place.start.column, endLine: place.end.line, endColumn: place.end.column }
    : {};
}
