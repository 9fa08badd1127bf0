import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PageAt } from './dev-search.ts';
import type { Handler } from './handler.ts';
import { pathBelow } from './path-below.ts';

/** Where an open page hears of saves. */
const channelPath = '_check/saves';

/** Tells open pages in dev when to load again; client/follow-saves.ts listens. */
export interface SaveChannel {
  handler: Handler;
  /** A page goes to a browser. */
  sent(path: string, page: string): void;
  /** Every page may show something else. */
  loadAll(): void;
  /** Loads those again that show something else than when they were sent. */
  loadChanged(): Promise<void>;
  close(): void;
}

export function saveChannel(base: string, pageAt: PageAt): SaveChannel {
  /** Changes with each save, and differs from every value of an earlier start. */
  let now = randomUUID();
  const listeners = new Map<ServerResponse, string>();
  const last = new Map<string, { at: string; page: string }>();
  const load = (response: ServerResponse): void => {
    response.write('event: load\ndata:\n\n');
  };
  return {
    handler(request, response, next) {
      if (pathBelow(base, request) !== channelPath) return next();
      const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
      const page = pathBelow(base, { url: asked.get('page') ?? '' }) ?? '';
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      // A page that was hidden says what it had heard of; a new one has what was sent last.
      const known = asked.get('known') ?? last.get(page)?.at ?? now;
      response.write(`event: known\ndata: ${known}\n\n`);
      if (known !== now) load(response);
      listeners.set(response, page);
      response.on('close', () => listeners.delete(response));
    },
    sent(path, page) {
      last.set(path, { at: now, page });
    },
    loadAll() {
      now = randomUUID();
      for (const response of listeners.keys()) load(response);
    },
    async loadChanged() {
      for (const path of new Set(listeners.values())) {
        if ((await pageAt(path)) === last.get(path)?.page) continue;
        for (const [response, page] of listeners) if (page === path) load(response);
      }
    },
    close() {
      for (const response of listeners.keys()) response.end();
    },
  };
}
