import { createServer } from 'node:net';
import { CliError } from './cli-error.ts';

/** Where we listen: only this machine can reach it. */
export const loopback = '127.0.0.1';

/** A port as asked for, or the first free one from 4321 on. */
export type PortWish = { kind: 'exactly'; port: number } | { kind: 'from'; port: number };

export function parsePort(text: string | undefined): PortWish {
  if (text === undefined) return { kind: 'from', port: 4321 };
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new CliError(`Unexpected port “${text}”.`, 'Write a number from 1 to 65535.');
  return { kind: 'exactly', port };
}

/** Throws a {@link CliError} if the port asked for is taken, or a hundred in a row. */
export async function freePort(wish: PortWish): Promise<number> {
  const last = wish.kind === 'exactly' ? wish.port : Math.min(wish.port + 99, 65_535);
  for (let port = wish.port; port <= last; port += 1) if (await isFree(port)) return port;
  throw new CliError(
    `Port ${String(wish.port)} is taken.`,
    'Name another behind --port, or leave it out to take the next free one.',
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, loopback, () => probe.close(() => resolve(true)));
  });
}
