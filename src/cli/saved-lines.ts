import { lstatSync } from 'node:fs';
import { relative } from 'node:path';
import type { SiteContent } from '../site/knowledge-base.ts';
import { messageLines, summaryLine } from './report-messages.ts';

/**
 * What saves did: which files are shown, broken or gone, and what is to mend in them. `known` are the files that were read before,
 * from the folder of the knowledge base. Undefined where only an editor's scratch files came and went.
 */
export function savedLines(
  changed: readonly string[],
  known: ReadonlySet<string>,
  open: Pick<SiteContent, 'folder' | 'messages' | 'sources' | 'fileCount'>,
  cwd: string,
): string | undefined {
  const saved = changed.flatMap((path): Saved[] => {
    const file = relative(open.folder, path).replaceAll('\\', '/');
    const fate = fateOf(path, file, known, open.sources);
    return fate === undefined ? [] : [{ file, shown: relative(cwd, path), fate }];
  });
  if (saved.length === 0) return undefined;
  const files = new Set(saved.map(({ file }) => file));
  const messages = open.messages.filter(({ file, level }) => files.has(file) && level !== 'suggestion');
  const broken = new Set(messages.flatMap(({ file, level }) => (level === 'error' ? [file] : [])));
  const there = saved.filter(({ fate }) => fate === 'saved');
  const outcomes = [
    outcome(
      there.filter(({ file }) => broken.has(file)),
      ['has errors; its page stays as it was', 'have errors; their pages stay as they were'],
    ),
    outcome(
      there.filter(({ file }) => !broken.has(file)),
      ['is shown', 'are shown'],
    ),
    outcome(
      saved.filter(({ fate }) => fate === 'gone'),
      ['is gone', 'are gone'],
    ),
  ].filter((text) => text !== '');
  const all = messages.length === 0 ? [] : [messageLines({ ...open, messages }, cwd)];
  return [`${outcomes.join(' ')} ${summaryLine(open)}`, ...all].join('\n');
}

interface Saved {
  /** From the folder of the knowledge base. */
  file: string;
  /** From the folder in which the command runs. */
  shown: string;
  fate: 'saved' | 'gone';
}

/** Folders tell of what is in them; what is gone and was never read was an editor's own. */
function fateOf(
  path: string,
  file: string,
  known: ReadonlySet<string>,
  sources: SiteContent['sources'],
): Saved['fate'] | undefined {
  if (sources.has(file)) return 'saved';
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const isKnown = known.has(file) || [...known].some((before) => before.startsWith(`${file}/`));
  if (stat === undefined) return isKnown || isPicture(file) ? 'gone' : undefined;
  return stat.isFile() && !isScratch(file) ? 'saved' : undefined;
}

/** Pictures are no sources, so nobody remembers them by name. */
function isPicture(file: string): boolean {
  return /\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(file);
}

/** Names that editors and tools give what they keep beside a file while it is written. */
function isScratch(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^[.#]|~$|\.(?:sw[a-p]|tmp|bak|orig|part|crswap)$|^(?:4913|sed\w{6})$/i.test(name);
}

function outcome(files: readonly Saved[], [one, many]: readonly [string, string]): string {
  if (files.length === 0) return '';
  const named = files.slice(0, 3).map(({ shown }) => shown);
  const rest = files.length - named.length;
  const names =
    rest > 0 ? `${named.join(', ')} and ${String(rest)} more` : named.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  return `${names} ${files.length === 1 ? one : many}.`;
}
