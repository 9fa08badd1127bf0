import { closeSync, createReadStream, existsSync, fstatSync, openSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { contentType } from '../core/content-type.ts';
import { isRefused } from './guard-request.ts';

/** Where we listen: only this machine can reach it. */
export const loopback = '127.0.0.1';

/** A running server. */
export interface SiteServer {
  address: string;
  close(): Promise<void>;
}

/** Serves a finished site below its base, to this machine only; at port 0 the system chooses one. Throws where the port is taken. */
export async function serveSite(folder: string, base: string, port: number): Promise<SiteServer> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => answer(root, base, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, loopback, resolve);
  });
  return {
    address: `http://${loopback}:${String((server.address() as AddressInfo).port)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (isRefused(request, response)) return;
  const { method, url = '/' } = request;
  const found = findFile(root, base, url);
  if (found.kind === 'moved') {
    response.writeHead(301, { location: found.to }).end();
    return;
  }
  const wanted = found.kind === 'file' ? openFile(found.path) : undefined;
  const file = wanted ?? openFile(join(root, '404.html'));
  const status = wanted ? 200 : 404;
  if (!file) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  response.writeHead(status, { 'content-type': contentType(file.path), 'content-length': file.size });
  if (method === 'HEAD') {
    closeSync(file.descriptor);
    response.end();
    return;
  }
  // Closes the file when the reader leaves early, too; a page that breaks off is theirs to ask for again.
  pipeline(createReadStream(file.path, { fd: file.descriptor }), response, () => undefined);
}

interface OpenFile {
  path: string;
  descriptor: number;
  size: number;
}

/** Undefined where it cannot be opened: a build may have taken it away since it was found, or it may not be read. */
function openFile(path: string): OpenFile | undefined {
  try {
    const descriptor = openSync(path, 'r');
    const facts = fstatSync(descriptor);
    if (facts.isFile()) return { path, descriptor, size: facts.size };
    closeSync(descriptor);
    return undefined;
  } catch {
    return undefined;
  }
}

type Found = { kind: 'file'; path: string } | { kind: 'moved'; to: string } | { kind: 'none' };

function findFile(root: string, base: string, url: string): Found {
  const [path = '/', query] = url.split('?', 2);
  if (`${path}/` === base || (path === '/' && base !== '/')) return { kind: 'moved', to: base };
  if (!path.startsWith(base)) return { kind: 'none' };
  const parts = decode(path.slice(base.length))?.split('/');
  if (!parts || parts.some((part) => part.startsWith('.') || /[\0\\]/.test(part))) return { kind: 'none' };
  const target = join(root, ...parts);
  const facts = statSync(target, { throwIfNoEntry: false });
  if (!facts || !isBelow(root, target)) return { kind: 'none' };
  if (facts.isFile()) return parts.at(-1) === '' ? { kind: 'none' } : { kind: 'file', path: target };
  if (!existsSync(join(target, 'index.html'))) return { kind: 'none' };
  // One leading slash: two would name another host.
  if (!path.endsWith('/'))
    return { kind: 'moved', to: `/${path.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}` };
  return { kind: 'file', path: join(target, 'index.html') };
}

/** Whether a path leads to something below the root, links followed; not if it has gone since. */
function isBelow(root: string, target: string): boolean {
  try {
    return (realpathSync(target) + sep).startsWith(root + sep);
  } catch {
    return false;
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
