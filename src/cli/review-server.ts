import { errorWords } from '../core/error-words.ts';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { policyForHeader } from '../core/content-security-policy.ts';
import { loopback } from '../site/serve-site.ts';
import { CliError } from './cli-error.ts';
import { freePort, type PortWish } from './free-port.ts';

/** What a form of the review page sent. */
export type Written = { kind: 'finding'; values: URLSearchParams } | { kind: 'action'; values: URLSearchParams };

export interface ReviewRoutes {
  /** The page, with the token for its forms and a word about what was written last. */
  page(forms: { token: string; note?: string }): Promise<string>;
  /** A style sheet by name, or undefined. */
  style(name: string): string | undefined;
  /** Writes what was sent and says where it went. */
  write(written: Written): Promise<string>;
}

/** Serves the review to this machine only. Forms carry a token, so that no other page can write into the files. */
export async function serveReview(
  routes: ReviewRoutes,
  wish: PortWish,
): Promise<{ address: string; close(): Promise<void> }> {
  const token = randomBytes(16).toString('hex');
  const port = await freePort(wish);
  const hosts = new Set([`${loopback}:${String(port)}`, `localhost:${String(port)}`]);
  let note: string | undefined;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      const isTheirs = error instanceof CliError;
      const words = errorWords(error);
      response.writeHead(isTheirs ? 400 : 500, plain).end(`${words}\n`);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-security-policy', policyForHeader);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (!hosts.has(request.headers.host ?? '')) {
      response.writeHead(403, plain).end('This review is served to this machine only.\n');
      return;
    }
    if (request.method === 'POST') {
      const values = new URLSearchParams(await bodyOf(request));
      if (!isToken(values.get('token') ?? '', token)) {
        response.writeHead(403, plain).end('This form is from another start of the review. Open the page again.\n');
        return;
      }
      if (path !== '/finding' && path !== '/action') {
        response.writeHead(404, plain).end('There is no such form.\n');
        return;
      }
      note = await routes.write({ kind: path === '/finding' ? 'finding' : 'action', values });
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    const style = path.endsWith('.css') ? routes.style(path.slice(1)) : undefined;
    if (style !== undefined) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style);
      return;
    }
    if (path !== '/') {
      response.writeHead(404, plain).end('There is no such page.\n');
      return;
    }
    const page = await routes.page({ token, ...(note === undefined ? {} : { note }) });
    note = undefined;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  }

  await new Promise<void>((resolve) => {
    server.listen(port, loopback, resolve);
  });
  return {
    address: `http://${loopback}:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };
/** More than anybody types into a form. */
const mostBytes = 100_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > mostBytes) throw new CliError('That is more than a form may hold.');
  }
  return body;
}

function isToken(sent: string, token: string): boolean {
  const [theirs, ours] = [Buffer.from(sent), Buffer.from(token)];
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}
