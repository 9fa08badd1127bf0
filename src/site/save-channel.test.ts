import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveChannel, type SaveChannel } from './save-channel.ts';

let channel: SaveChannel;
let server: Server;
let address: string;
/** What pages would show now. */
let pages: Record<string, string>;

beforeEach(async () => {
  pages = { '': 'Home', 'themes/': 'Themes' };
  channel = saveChannel('/kb/', (path) => Promise.resolve(pages[path] ?? ''));
  server = createServer((request, response) =>
    channel.handler(request, response, () => response.writeHead(404).end('Not here')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterEach(() => {
  channel.close();
  server.closeAllConnections();
  server.close();
});

/** What an open page has heard so far; `known` is what it heard of before it was hidden. */
async function listen(page: string, known?: string): Promise<{ events: string[]; known(): string }> {
  const query = new URLSearchParams({ page, ...(known === undefined ? {} : { known }) });
  const { body } = await fetch(`${address}/kb/_check/saves?${String(query)}`);
  let heard = '';
  const events: string[] = [];
  void (async () => {
    for await (const bytes of body ?? []) {
      heard += new TextDecoder().decode(bytes);
      events.splice(0, events.length, ...[...heard.matchAll(/^event: (.*)$/gm)].map(([, event = '']) => event));
    }
  })();
  await vi.waitFor(() => expect(events[0]).toBe('known'));
  return { events, known: () => /^data: (.+)$/m.exec(heard)?.[1] ?? '' };
}

test('a save lets every open page load', async () => {
  const [home, themes] = [await listen('/kb/'), await listen('/kb/themes/')];
  channel.loadAll();
  await vi.waitFor(() => expect([home.events, themes.events]).toEqual(Array(2).fill(['known', 'load'])));
});

test('what takes longer lets those load that show something else', async () => {
  channel.sent('', 'Home');
  channel.sent('themes/', 'Themes');
  const [home, themes] = [await listen('/kb/'), await listen('/kb/themes/')];
  pages['themes/'] = 'Themes, and a message';
  await channel.loadChanged();
  await vi.waitFor(() => expect(themes.events).toEqual(['known', 'load']));
  expect(home.events).toEqual(['known']);
});

test('a page that was sent before a save, and listens only after it, loads', async () => {
  channel.sent('', 'Home');
  channel.loadAll();
  expect((await listen('/kb/themes/')).events).toEqual(['known']);
  const home = await listen('/kb/');
  await vi.waitFor(() => expect(home.events).toEqual(['known', 'load']));
});

test('a page that was hidden during a save loads when somebody looks again', async () => {
  const before = await listen('/kb/');
  channel.sent('', 'Home, in another window');
  expect((await listen('/kb/', before.known())).events).toEqual(['known']);
  channel.loadAll();
  channel.sent('', 'Home, in another window');
  const again = await listen('/kb/', before.known());
  await vi.waitFor(() => expect(again.events).toEqual(['known', 'load']));
});

test('a page that another start has served loads', async () => {
  const page = await listen('/kb/', 'heard of long ago');
  await vi.waitFor(() => expect(page.events).toEqual(['known', 'load']));
});

test('any other address is for others', async () => {
  expect((await fetch(`${address}/kb/_check/`)).status).toBe(404);
  expect((await fetch(`${address}/_check/saves`)).status).toBe(404);
});
