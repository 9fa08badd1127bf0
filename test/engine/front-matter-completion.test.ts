import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCollections } from '../../src/cli/collections.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'front-matter-')));
const narrative = join(workspace, 'content/incidents/2026-03-14-checkout-slow/narrative.mdx');
const text = '---\ntitle: Checkout was slow\n\n---\n\nThe queue grew.\n';

let server: Server;

beforeAll(async () => {
  mkdirSync(dirname(narrative), { recursive: true });
  writeFileSync(narrative, text);
  writeFileSync(join(workspace, 'content/knowledge-base.yaml'), 'format: 1\n');
  writeCollections(workspace, join(workspace, 'content'));
  server = startServer();
  await server.ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(workspace).href,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'content' }],
    initializationOptions: { typescript: { tsdk: join(modules, 'typescript/lib') }, contentIntellisense: true },
    capabilities: {},
  });
  server.tell('initialized', {});
});

afterAll(() => {
  server.end();
  rmSync(workspace, { recursive: true, force: true });
});

test('an editor completes the keys of a card in a narrative', async () => {
  const uri = pathToFileURL(narrative).href;
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'mdx', version: 1, text } });
  const answer = await server.ask('textDocument/completion', {
    textDocument: { uri },
    position: { line: 2, character: 0 },
  });
  const keys = (answer as { items: { label: string }[] }).items.map(({ label }) => label);
  expect(keys).toEqual(expect.arrayContaining(['hook', 'status', 'milestones', 'services', 'themes']));
  // What stands there already is not offered again.
  expect(keys).not.toContain('title');
});

interface Server {
  ask(method: string, params: object): Promise<unknown>;
  tell(method: string, params: object): void;
  end(): void;
}

/** Astro's language server over its standard streams: each message is its length, a blank line, and JSON. */
function startServer(): Server {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    join(modules, '@astrojs/language-server/bin/nodeServer.js'),
    '--stdio',
  ]);
  const waiting = new Map<number, (answer: unknown) => void>();
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const length = /Content-Length: (\d+)[^]*?\r\n\r\n/.exec(rest.toString('latin1'));
      if (!length) return;
      const from = length.index + length[0].length;
      const to = from + Number(length[1]);
      if (rest.length < to) return;
      hear(JSON.parse(rest.subarray(from, to).toString('utf8')) as Heard);
      rest = rest.subarray(to);
    }
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
  interface Heard {
    id?: number;
    method?: string;
    result?: unknown;
    error?: unknown;
  }
  function hear({ id, method, result, error }: Heard): void {
    if (id === undefined) return;
    // What the server asks of an editor, such as its settings, gets no answer of weight.
    if (method !== undefined) send({ id, result: null });
    else waiting.get(id)?.(error ?? result);
  }
  let count = 0;
  return {
    ask: (method, params) =>
      new Promise((resolve) => {
        count += 1;
        waiting.set(count, resolve);
        send({ id: count, method, params });
      }),
    tell: (method, params) => send({ method, params }),
    end: () => void child.kill(),
  };
}
