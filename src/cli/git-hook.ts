import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { hookFolder } from '../core/templates/hook.ts';

/** Root of the git repository that a folder lies in, if any, and the folder's path inside it with forward slashes. */
export function repositoryOf(folder: string): { top: string; below: string } | undefined {
  const top = gitIn(folder)('rev-parse', '--show-toplevel');
  if (top === undefined || top === '') return undefined;
  return { top, below: relative(realpathSync(top), realpathSync(folder)).replaceAll('\\', '/') };
}

/** What git answers in a folder; undefined where it fails. */
function gitIn(folder: string): (...args: string[]) => string | undefined {
  return (...args) => {
    try {
      return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return undefined;
    }
  };
}

/** Tells git of the hooks in a folder. Answers with what a person has to do, if it is not done. */
export function useHooks(folder: string): string | undefined {
  const git = gitIn(folder);
  const repository = repositoryOf(folder);
  if (!repository) return `git init && git config core.hooksPath ${hookFolder}`;
  const path = [repository.below, hookFolder].filter(Boolean).join('/');
  const known = git('config', '--get', 'core.hooksPath');
  if (known === path) return undefined;
  // Somebody has hooks of their own; both cannot be on.
  if (known !== undefined && known !== '') return `call ${path}/pre-commit from the hooks in ${known}`;
  return git('config', 'core.hooksPath', path) === undefined ? `git config core.hooksPath ${path}` : undefined;
}
