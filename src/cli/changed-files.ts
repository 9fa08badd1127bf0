import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CliError } from './cli-error.ts';
import { repositoryOf } from './repository.ts';

const run = promisify(execFile);

/**
 * Files of a folder, relative to it, that differ from a git ref: committed since the two parted, not yet committed, or new.
 * Throws a {@link CliError} where git cannot tell.
 */
export async function changedFiles(folder: string, ref: string): Promise<ReadonlySet<string>> {
  if (ref.startsWith('-'))
    throw new CliError(
      `Unexpected ref “${ref}” behind --changed.`,
      'Write a branch, tag or commit, such as origin/main.',
    );
  const git = async (...args: string[]): Promise<string[]> =>
    (await run('git', args, { cwd: folder, maxBuffer: 64_000_000 })).stdout.split('\0').filter(Boolean);
  try {
    const base = ref === 'HEAD' ? [] : ['--merge-base'];
    const [differing, fresh] = await Promise.all([
      git('diff', '--name-only', '--relative', '-z', ...base, ref, '--', '.'),
      git('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
    ]);
    return new Set([...differing, ...fresh]);
  } catch (error) {
    const said =
      error instanceof Error && 'stderr' in error && typeof error.stderr === 'string'
        ? error.stderr.trim().split('\n')[0]
        : '';
    if (repositoryOf(folder) === undefined)
      throw new CliError(
        `--changed needs git, and ${folder} is in no repository of it.`,
        'Leave --changed out to see all messages, or begin a repository with `git init`.',
        { cause: error },
      );
    if (ref === 'HEAD' && said?.includes("'HEAD'"))
      throw new CliError(
        'Nothing is committed yet, so there is nothing to compare with.',
        'Leave --changed out until the first commit.',
        { cause: error },
      );
    throw new CliError(
      `git cannot compare ${folder} with ${ref}${said ? `: ${said.replace(/^fatal: /, '')}` : ''}.`,
      'In a pipeline, fetch the whole history (fetch-depth: 0) and name the branch, such as --changed origin/main.',
      { cause: error },
    );
  }
}
