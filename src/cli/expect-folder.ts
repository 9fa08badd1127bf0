import { statSync } from 'node:fs';
import { CliError } from './cli-error.ts';

/** Throws a {@link CliError} where a path names no folder; `help` says where it was named. */
export function expectFolder(path: string, help: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return;
  throw new CliError(stat === undefined ? `There is no folder ${path}.` : `${path} is a file, not a folder.`, help);
}
