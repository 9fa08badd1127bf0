import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Message } from '../core/model/message.ts';
import { readKnowledgeBase, type ReadOptions } from '../disk/read-knowledge-base.ts';

const run = promisify(execFile);

/**
 * Errors that were not there where a branch began. A theme that the branch deletes breaks files which it does not touch, and they
 * would break for everyone once it is merged. Where git or tar cannot bring the old files, all errors count as new.
 */
export async function newErrors(
  folder: string,
  ref: string,
  options: ReadOptions,
  messages: readonly Message[],
): Promise<Message[]> {
  const errors = messages.filter(({ level }) => level === 'error');
  if (errors.length === 0) return [];
  const before = await mkdtemp(join(tmpdir(), 'second-story-base-'));
  try {
    const git = async (...args: string[]): Promise<string> => (await run('git', args, { cwd: folder })).stdout.trim();
    const base = ref === 'HEAD' ? 'HEAD' : await git('merge-base', ref, 'HEAD');
    const archive = join(before, 'base.tar');
    await git('archive', '--format=tar', `--output=${archive}`, base, '.');
    const old = join(before, 'content');
    await mkdir(old);
    await run('tar', ['-xf', archive, '-C', old]);
    const known = (await readKnowledgeBase(old, options)).messages.map(signature);
    return errors.filter((message) => {
      const at = known.indexOf(signature(message));
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
  } catch {
    return errors;
  } finally {
    await rm(before, { recursive: true, force: true });
  }
}

function signature({ file, rule, reason }: Message): string {
  return `${file}\n${rule}\n${reason}`;
}
