import { spawn } from 'node:child_process';

/** A program of ours that serves a site until it is stopped. */
export interface RunningProgram {
  /** Where it says it is; ends with a slash. */
  address: string;
  /** All that it has said so far. */
  said(): string;
  /** Asks it to end, and settles when it has. */
  stop(): Promise<void>;
}

/** Milliseconds after which a program ends in any case, so that a run that was broken off leaves none behind. */
const longest = 300_000;

/**
 * Starts `dev` or `preview`, ours or Astro's, at a port that the system chooses, and settles when it says where it is.
 * `command` is the program itself: a shell or npx between would leave it running when they are stopped.
 */
export async function startProgram(
  command: readonly [string, ...string[]],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<RunningProgram> {
  const [program, ...args] = command;
  const child = spawn(program, [...args, '--port', '0'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longest,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: string): void => {
      said += text;
      const found = /(?:is at|Local) +(http:\/\/\S+\/)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`${command.join(' ')} ended before it served anything:\n${said}`)));
  });
  return {
    address,
    said: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
