import type { Problem } from '../model/message.ts';
import { copiedEntry } from '../parse/classify-file.ts';

/** A folder that is not read, such as `analysis`, is one mistake, however many files lie in it and below: it is told at its narrative, else at the first. */
export function strayFoldersOnce(problems: readonly Problem[]): readonly Problem[] {
  const stray = problems.filter(({ rule, file }) => rule === 'stray-file' && (isCopy(file) || !isRead(folderOf(file))));
  if (stray.length === 0) return problems;
  const all = new Set(stray.map(({ file }) => folderOf(file)));
  // Of a folder in another, as of the analyses of a story, the outer one says where all of it belongs.
  const outermost = (file: string): string => {
    const folder = folderOf(file);
    return [...all].find((other) => folder.startsWith(`${other}/`)) ?? folder;
  };
  const folders = Map.groupBy(stray, ({ file }) => outermost(file));
  return problems.flatMap((problem): Problem[] => {
    const folder = outermost(problem.file);
    const together = (problem.rule === 'stray-file' ? folders.get(folder) : undefined) ?? [problem];
    const first = together.find(({ file }) => /\/narrative\.mdx?$/.test(file)) ?? together[0];
    const others = together.filter((one) => one !== first);
    if (first !== problem) return [];
    return others.length === 0 || isCopy(problem.file) ? [problem] : [ofFolder(problem, folder, others.length + 1)];
  });
}

function ofFolder(problem: Problem, folder: string, count: number): Problem {
  const meant = /expected (\S+\/)[^/\s]+$/.exec(problem.reason)?.[1];
  return {
    ...problem,
    reason: `Unexpected folder ${folder.split('/').at(-1) ?? ''}/ with ${String(count)} files, expected ${meant ?? 'analyses/…, or files beside narrative.mdx'}`,
    help:
      meant === undefined
        ? 'Its files are not read. Move them, or start the name of the folder with _ to keep it for notes.'
        : `Its files are not read. Did you mean ${meant}?`,
  };
}

function isCopy(file: string): boolean {
  return copiedEntry(file) !== undefined && file.startsWith('incidents/');
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** Folders in which files are read; what is stray there is told of file by file. */
function isRead(folder: string): boolean {
  return /^(?:|themes|playbacks|incidents(?:\/[^/]+(?:\/analyses)?)?)$/.test(folder);
}
