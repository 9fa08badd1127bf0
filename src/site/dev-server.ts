import { errorWords } from '../core/error-words.ts';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentType } from '../core/content-type.ts';
import { rememberLast } from '../core/remember-last.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { devFiles } from './dev-files.ts';
import { devSearch } from './dev-search.ts';
import type { DevContent } from './dev-settings.ts';
import { followFolders } from './follow-folders.ts';
import { isRefused } from './guard-request.ts';
import type { Handler } from './handler.ts';
import { knowledgeBase, type SiteContent } from './knowledge-base.ts';
import { NoSuchPage } from './no-such-page.ts';
import type { AskForPage, Page } from './page-server.ts';
import { pathBelow } from './path-below.ts';
import { saveChannel, type SaveChannel } from './save-channel.ts';
import type { SiteSettings } from './site-settings.ts';

/** Milliseconds that pages wait for the checker after a save, so that in a small knowledge base they load once. */
const patience = 60;

/** Serves the site to this machine from pages that were compiled before: a page is made when somebody asks for it. */
export async function startDevServer(
  content: DevContent,
  settings: SiteSettings,
  { openPages, client }: CompiledPages,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  const { base, cache } = settings;
  const makePage = pageMaker(openPages(base));
  const htmlAt = async (path: string): Promise<string> => (await makePage(path)).html;
  const channel = saveChannel(base, htmlAt);
  const search = devSearch(base, htmlAt);
  const follower = followFolders(content, settings, patience, {
    shown: () => channel.loadAll(),
    settled: () => channel.loadChanged(),
  });
  const handlers = [
    channel.handler,
    clientFiles(base, client),
    pages(base, makePage, channel),
    search.handler,
    devFiles(base, cache),
  ];
  const server = createServer((request, response) => {
    if (isRefused(request, response)) return;
    const ask = (nth: number, error?: unknown): void => {
      const handler = handlers[nth];
      if (error !== undefined) stopped(error);
      else if (handler) handler(request, response, (trouble) => ask(nth + 1, trouble));
      else if (request.url === '/' || `${request.url ?? ''}/` === base)
        response.writeHead(302, { location: base }).end();
      else makePage(missing).then((page) => send(response, page), stopped);
    };
    const stopped = (error: unknown): void => {
      const words = errorWords(error);
      content.failed(`${request.url ?? '/'} stopped with: ${words}`);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
    };
    ask(0);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    async stop() {
      channel.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await follower.stop();
      await search.close();
    },
  };
}

const missing = '404/';

/** Makes each page once for each reading; where there is none, the page that says so. */
function pageMaker(askForPage: AskForPage): (path: string) => Promise<Page> {
  const made = rememberLast((_reading: SiteContent) => new Map<string, Promise<Page>>());
  const make = async (path: string): Promise<Page> => {
    try {
      return await askForPage(path);
    } catch (error) {
      if (!(error instanceof NoSuchPage) || path === missing) throw error;
      return makePage(missing);
    }
  };
  const makePage = (path: string): Promise<Page> => {
    const pagesNow = made(knowledgeBase());
    const known = pagesNow.get(path) ?? make(path);
    pagesNow.set(path, known);
    return known;
  };
  return makePage;
}

function pages(base: string, makePage: (path: string) => Promise<Page>, channel: SaveChannel): Handler {
  return (request, response, next) => {
    const path = pathBelow(base, request);
    if (path === undefined || !/(?:^|\/)$/.test(path)) return next();
    makePage(path).then((page) => {
      channel.sent(path, page.html);
      send(response, page);
    }, next);
  };
}

function send(response: ServerResponse, { status, html }: Page): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Scripts, style sheets and public files. */
function clientFiles(base: string, folder: string): Handler {
  const names = new Set(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  return (request, response, next) => {
    const path = pathBelow(base, request);
    const file = path === undefined ? '' : join(folder, path);
    if (!names.has(file)) return next();
    response.writeHead(200, { 'content-type': contentType(file) }).end(readFileSync(file));
  };
}
