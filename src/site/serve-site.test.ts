import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyForHeader } from '../core/content-security-policy.ts';
import { loopback, serveSite, type SiteServer } from './serve-site.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-serve-'));
const root = join(home, 'dist');
let server: SiteServer;

beforeAll(async () => {
  mkdirSync(join(root, 'themes'), { recursive: true });
  writeFileSync(join(root, 'index.html'), 'home');
  writeFileSync(join(root, '404.html'), 'not here');
  writeFileSync(join(root, 'themes', 'index.html'), 'themes');
  writeFileSync(join(root, 'feed.xml'), '<rss/>');
  writeFileSync(join(root, 'größe.txt'), 'size');
  writeFileSync(join(root, '.second-story-site'), '/kb/');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  symlinkSync(join(home, 'secret.txt'), join(root, 'link.txt'));
  mkdirSync(join(root, 'no-page', 'index.html'), { recursive: true });
  writeFileSync(join(root, 'large.bin'), Buffer.alloc(5_000_000));
  server = await serveSite(root, '/kb/', 0);
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

/** Sends the path as it is: fetch would tidy it first. */
function get(
  path: string,
  method = 'GET',
  host?: string,
): Promise<{ status: number | undefined; body: string; headers: NodeJS.Dict<string | string[]> }> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: loopback, port, path, method, ...(host && { headers: { host } }) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    sent.on('error', reject).end();
  });
}

test.each([
  ['localhost', 200],
  ['localhost:4321', 200],
  ['127.0.0.1:80', 200],
  ['[::1]:4321', 200],
  ['evil.example', 403],
  ['localhost.evil.example:4321', 403],
  ['127.0.0.1.evil.example', 403],
])('a browser that was sent to %s gets %s', async (host, status) => {
  const answer = await get('/kb/', 'GET', host);
  expect(answer.status).toBe(status);
  expect(answer.body === 'home').toBe(status === 200);
});

describe('a served site', () => {
  test.each([
    ['/kb/', 200, 'home'],
    ['/kb/themes/', 200, 'themes'],
    ['/kb/themes/?q=1', 200, 'themes'],
    ['/kb/gr%C3%B6%C3%9Fe.txt', 200, 'size'],
    ['/kb/nothing/', 404, 'not here'],
    ['/kb/feed.xml/', 404, 'not here'],
    ['/elsewhere/', 404, 'not here'],
    ['/kb/../../secret.txt', 404, 'not here'],
    ['/kb/%2e%2e/%2e%2e/secret.txt', 404, 'not here'],
    ['/kb/..%2f..%2fsecret.txt', 404, 'not here'],
    ['/kb/..%5c..%5csecret.txt', 404, 'not here'],
    ['/kb/link.txt', 404, 'not here'],
    ['/kb/.second-story-site', 404, 'not here'],
    ['/kb/%00', 404, 'not here'],
    ['/kb/%E0%A4%A', 404, 'not here'],
  ])('%s is answered with %i', async (path, status, body) => {
    expect(await get(path)).toMatchObject({ status, body });
  });

  test.each([
    ['/', '/kb/'],
    ['/kb', '/kb/'],
    ['/kb/themes', '/kb/themes/'],
    ['/kb/themes?q=1', '/kb/themes/?q=1'],
  ])('%s leads to %s', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, headers: { location } });
  });

  test('every answer carries the policy and a type', async () => {
    for (const path of ['/kb/', '/kb/nothing/', '/kb/themes'])
      expect((await get(path)).headers['content-security-policy']).toBe(policyForHeader);
    expect((await get('/kb/feed.xml')).headers['content-type']).toBe('application/xml; charset=utf-8');
  });

  test('nothing can be sent to it', async () => {
    expect((await get('/kb/', 'POST')).status).toBe(405);
    expect(await get('/kb/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

test('a page that cannot be opened is not there, and the next one is', async () => {
  expect(await get('/kb/no-page/')).toMatchObject({ status: 404, body: 'not here' });
  expect(await get('/kb/')).toMatchObject({ status: 200 });
});

test('a site that is swapped while it is asked for stays up', async () => {
  const asking = Array.from({ length: 200 }, () => get('/kb/themes/'));
  for (let swap = 0; swap < 200; swap += 1) {
    renameSync(root, `${root}-old`);
    await new Promise((next) => setImmediate(next));
    renameSync(`${root}-old`, root);
    await new Promise((next) => setImmediate(next));
  }
  const statuses = new Set((await Promise.all(asking)).map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 200 && status !== 404)).toEqual([]);
  expect(await get('/kb/')).toMatchObject({ status: 200, body: 'home' });
});

test.skipIf(!existsSync('/proc/self/fd'))('a file is closed when its reader leaves in the middle', async () => {
  const openFiles = (): number => readdirSync('/proc/self/fd').filter(isLarge).length;
  const leave = (): Promise<void> =>
    new Promise((left) => {
      const { port } = new URL(server.address);
      const sent = request({ host: loopback, port, path: '/kb/large.bin', agent: false }, (response) => {
        response.once('data', () => response.destroy());
        response.once('close', () => left());
      });
      sent.on('error', () => undefined).end();
    });
  await Promise.all(Array.from({ length: 20 }, leave));
  await expect.poll(openFiles).toBe(0);
});

function isLarge(descriptor: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`) === join(root, 'large.bin');
  } catch {
    return false;
  }
}
