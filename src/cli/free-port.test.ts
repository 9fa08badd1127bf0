import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loopback } from '../site/serve-site.ts';
import { freePort, parsePort } from './free-port.ts';

const taken: Server = createServer();
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => taken.listen(0, loopback, () => resolve()));
  ({ port } = taken.address() as AddressInfo);
});

afterAll(() => taken.close());

test('is the next free one', async () => {
  expect(await freePort({ kind: 'from', port })).toBeGreaterThan(port);
});

test('asked for and taken is said so', async () => {
  await expect(freePort({ kind: 'exactly', port })).rejects.toThrow(`Port ${String(port)} is taken.`);
});

test('0 asks for any that is free', async () => {
  expect(await freePort(parsePort('0'))).toBeGreaterThan(0);
});

test.each(['70000', '-1', 'http', '4321x', ''])('%j is no port', (text) => {
  expect(() => parsePort(text)).toThrow(`Unexpected port “${text}”`);
});
