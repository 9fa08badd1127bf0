import { withoutControls } from './brief.ts';
import type { Report } from './report.ts';

const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

/** A report as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport({ messages }: Report): string {
  return messages
    .map(({ level, path, place, reason, help, rule }) => {
      const properties = {
        file: path,
        ...(place
          ? {
              line: String(place.start.line),
              endLine: String(place.end.line),
              col: String(place.start.column),
              ...(place.end.line === place.start.line ? { endColumn: String(place.end.column) } : {}),
            }
          : {}),
        title: rule,
      };
      const list = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(withoutControls(value))}`,
      );
      const text = [reason, ...(help?.split('\n') ?? [])].map(withoutControls).join('\n');
      return `::${commands[level]} ${list.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

/** A line break would begin a new command, which content could then give. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
