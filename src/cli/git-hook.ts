import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { hookFolder } from '../core/templates/hook.ts';

/** Tells git of the hooks in a folder. Answers with what a person has to do, if it is not done. */
export function useHooks(folder: string): string | undefined {
  const git = (...args: string[]): string | undefined => {
    try {
      return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return undefined;
    }
  };
  const top = git('rev-parse', '--show-toplevel');
  if (top === undefined || top === '') return `git init && git config core.hooksPath ${hookFolder}`;
  const path = [relative(realpathSync(top), realpathSync(folder)).replaceAll('\\', '/'), hookFolder]
    .filter(Boolean)
    .join('/');
  const known = git('config', '--get', 'core.hooksPath');
  if (known === path) return undefined;
  // Somebody has hooks of their own; both cannot be on.
  if (known !== undefined && known !== '') return `call ${path}/pre-commit from the hooks in ${known}`;
  return git('config', 'core.hooksPath', path) === undefined ? `git config core.hooksPath ${path}` : undefined;
}
