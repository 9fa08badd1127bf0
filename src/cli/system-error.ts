import { CliError } from './cli-error.ts';

/** What a disk or a machine refused is for its owner to mend; undefined for any other error. */
export function systemError(error: unknown): CliError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const noFolder = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  const words = noFolder ? folderRefused : refusals[error.code];
  if (words === undefined) return undefined;
  // Some refusals come without a path, such as that of a disk that ran full in the middle of a file.
  const path = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
  return new CliError(`${words[0]}${path}.`, words[1], { cause: error });
}

/** A system of files such as /proc has no room for folders of ours. */
const folderRefused = ['No folder can be made here', 'Name a folder elsewhere.'] as const;

/** By code of the system; the path follows, where there is one. */
const refusals: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['There is no permission', 'Change its owner or its permissions, or run as a user who may.'],
  EPERM: ['The system does not allow it', 'Change its owner or its permissions, or run as a user who may.'],
  EROFS: ['The disk can only be read', 'Name a folder elsewhere, or mount it for writing.'],
  ENOSPC: ['The disk is full', 'Make room, then run the command again.'],
  EDQUOT: ['There is no room left for this user', 'Make room, then run the command again.'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n), then run the command again.'],
  ENFILE: ['Too many files are open', 'End other programs, then run the command again.'],
  EIO: ['The disk cannot read or write', 'Look after the disk, then run the command again.'],
  EBUSY: ['Another program uses it', 'End it, then run the command again.'],
  EEXIST: ['A file stands where a folder is needed', 'Move it, or name another folder.'],
  ENOTDIR: ['A file stands where a folder is needed', 'Move it, or name another folder.'],
  EISDIR: ['A folder stands where a file is needed', 'Move it, or name another file.'],
  ELOOP: ['Links lead in a circle', 'Take one of them out.'],
  ENAMETOOLONG: ['A name is too long for the disk', 'Shorten it.'],
  EADDRINUSE: ['The port is taken', 'Name another behind --port.'],
};
