import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CommandEnd } from './command-lines.ts';

/** Runs command lines in one process: most of what a build of a few pages takes is loading Astro, and ourselves. */
export interface CommandLines {
  run(...args: string[]): Promise<CommandEnd>;
  stop(): void;
}

/**
 * Starts a process for many command lines in a folder. A process of its own is what a test still needs that changes code which
 * was loaded before: second-story.config, or what a page imports from elsewhere.
 */
export function startCommandLines(cwd: string, env: NodeJS.ProcessEnv = process.env): CommandLines {
  const program = fileURLToPath(new URL('command-lines.ts', import.meta.url));
  const child = fork(program, { cwd, env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The process for command lines ended with ${String(code)}`)));
  });
  // Of no interest between two command lines, and after the last.
  ended.catch(() => undefined);
  return {
    async run(...args) {
      const answer = once(child, 'message') as Promise<[CommandEnd]>;
      child.send(args);
      return (await Promise.race([answer, ended]))[0];
    },
    stop: () => void child.kill(),
  };
}
