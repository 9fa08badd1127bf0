import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallKnowledgeBase } from '../../test/support/site-of.ts';
import { writeBelow } from '../disk/write-below.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-mcp-'));
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  for (const [path, text] of Object.entries(smallKnowledgeBase)) writeBelow(home, path, text);
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [main, 'mcp', '--content', home, '--as-of', '2026-11-24'],
    }),
  );
}, 30_000);

afterAll(async () => {
  await client.close();
  rmSync(home, { recursive: true, force: true });
});

async function call(name: string, args: Record<string, unknown> = {}): Promise<string> {
  const { content } = await client.callTool({ name, arguments: args });
  return (content as { type: string; text: string }[]).map(({ text }) => text).join('\n');
}

test('the tools are those that are promised, and read only', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'seen_before',
    'read_narrative',
    'list_themes',
    'open_actions',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

test('search finds by words and filters', async () => {
  const found = JSON.parse(await call('search', { words: 'err pool empty', theme: ['retry-storm'] })) as {
    close: boolean;
    pages: { title: string; url: string }[];
  };
  expect(found.close).toBe(true);
  expect(found.pages[0]).toMatchObject({ title: 'Three <slow> afternoons', url: '/incidents/2026-03-14-checkout/' });
});

test('seen before names the closest story and the words that are shared', async () => {
  const { closest } = JSON.parse(
    await call('seen_before', { text: '12:00:01 worker-7 FATAL ERR_POOL_EMPTY after 300ms' }),
  ) as {
    closest: { title: string; symptom: string; words: string[] }[];
  };
  expect(closest[0]).toMatchObject({ title: 'Three <slow> afternoons', symptom: 'ERR_POOL_EMPTY' });
  expect(closest[0]?.words).toContain('pool');
});

test('a narrative is read as Markdown, and one that is not there is said', async () => {
  expect(await call('read_narrative', { id: '2026-03-14-checkout' })).toContain('# Three <slow> afternoons');
  expect(await call('read_narrative', { id: '2026-01-01-hidden' })).toContain(
    'There is no narrative 2026-01-01-hidden',
  );
});

test('themes and open actions', async () => {
  expect(await call('list_themes')).toContain('retry-storm');
  expect(JSON.parse(await call('open_actions'))).toHaveProperty('actions');
});

test('nothing that is not published is answered', async () => {
  for (const text of [
    await call('search', { words: 'secret hidden' }),
    await call('list_themes'),
    await call('open_actions'),
    await call('read_narrative', { id: '2026-03-14-checkout' }),
  ]) {
    expect(text).not.toContain('Secret for now');
    expect(text).not.toContain('between us');
  }
});

test('what is asked wrongly is answered, and the next question works', async () => {
  await expect(call('search', { words: 7 })).resolves.toMatch(/words/i);
  expect(await call('list_themes')).toContain('retry-storm');
});
