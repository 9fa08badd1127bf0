import { createServer, type AddressInfo } from 'node:net';
import { loopback } from '../site/serve-site.ts';
import { CliError } from './cli-error.ts';

/** A port as asked for, or the first free one from 4321 on. */
export type PortWish = { kind: 'exactly'; port: number } | { kind: 'from'; port: number };

export function parsePort(text: string | undefined): PortWish {
  if (text === undefined) return { kind: 'from', port: 4321 };
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new CliError(`Unexpected port “${text}”.`, 'Write a number from 1 to 65535, or 0 for any that is free.');
  return { kind: 'exactly', port };
}

/** A port that nobody listens on; the system chooses where 0 is asked for. Throws a {@link CliError} if the port asked for is taken, or a hundred in a row. */
export async function freePort(wish: PortWish): Promise<number> {
  const last = wish.kind === 'exactly' ? wish.port : Math.min(wish.port + 99, 65_535);
  for (let port = wish.port; port <= last; port += 1) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  throw new CliError(
    `Port ${String(wish.port)} is taken.`,
    'Name another behind --port, or leave it out to take the next free one.',
  );
}

/** The port, or for 0 one that the system chose; undefined if it is taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, loopback, () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
}
