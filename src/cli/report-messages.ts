import { join, relative } from 'node:path';
import { briefMessage } from '../core/reporters/brief.ts';
import type { SiteContent } from '../site/knowledge-base.ts';

/** Messages as lines that editors and terminals make clickable: `file:line:column level reason rule`. */
export function messageLines({ messages, folder }: Pick<SiteContent, 'messages' | 'folder'>, cwd: string): string {
  return messages
    .map((message) => briefMessage({ ...message, file: relative(cwd, join(folder, message.file)) }))
    .join('\n');
}

/** `2 errors, 3 warnings, 1 suggestion in 23 files`. */
export function summaryLine({ messages, fileCount }: Pick<SiteContent, 'messages' | 'fileCount'>): string {
  const counted = (['error', 'warning', 'suggestion'] as const).flatMap((level) => {
    const number = messages.filter((message) => message.level === level).length;
    return number === 0 ? [] : [plural(number, level)];
  });
  return `${counted.length === 0 ? 'Nothing to mend' : counted.join(', ')} in ${plural(fileCount, 'file')}.`;
}

export function plural(number: number, word: string, many = `${word}s`): string {
  return `${String(number)} ${number === 1 ? word : many}`;
}
