import { Temporal } from 'temporal-polyfill';

/** What commands need of the world around them; tests bring their own. */
export interface CliEffects {
  /** Absolute path of the folder the command runs in. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** One or more lines of result. */
  print(text: string): void;
  /** One or more lines about the work: errors, progress. */
  tell(text: string): void;
  /** Whether a person watches the work. */
  interactive: boolean;
  /** Whether results may carry colour. Default: no. */
  colour?: boolean;
  /** Columns of the terminal that shows results. */
  width?: number;
  /** ISO date of today in UTC. */
  today(): string;
  /** Settles when a server is asked to stop. Until it is called, Ctrl+C ends the command at once. */
  untilStopped(): Promise<void>;
}

export function nodeEffects(): CliEffects {
  return {
    cwd: process.cwd(),
    env: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    interactive: process.stderr.isTTY,
    colour:
      (process.env['FORCE_COLOR'] ?? '0') !== '0' ||
      (process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb'),
    ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
    today: () => Temporal.Now.plainDateISO('UTC').toString(),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}
