import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallKnowledgeBase } from '../../test/support/site-of.ts';
import { say as sayIn } from '../../test/support/command-line.ts';
import { writeBelow } from '../disk/write-below.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-find-'));

beforeAll(() => {
  for (const [path, text] of Object.entries(smallKnowledgeBase)) writeBelow(home, path, text);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function say(...args: string[]): Promise<string> {
  return (await sayIn(home, args, '2026-11-24')).trimEnd();
}

test('what is found, with its places', async () => {
  expect(await say('find', 'ERR_POOL_EMPTY', '--limit', '1')).toMatchInlineSnapshot(`
    "2 pages; 1 with every word.

    Three <slow> afternoons (incident, 2026-03-14)
      /incidents/2026-03-14-checkout/
      Checkout took 12 seconds. They had seen this page forty times. See themes.
    exit 0"
  `);
});

test('a place does not say again what its page has just said', async () => {
  expect(await say('find', 'seen page before', '--limit', '1')).toMatchInlineSnapshot(`
    "21 pages.

    Three <slow> afternoons (incident, 2026-03-14)
      /incidents/2026-03-14-checkout/
      … The page arrives. Believed then: The database is slow.
      - 14:10
        /incidents/2026-03-14-checkout/#event-page
      - What it meant for people: … They had seen this page forty times. See themes.
        /incidents/2026-03-14-checkout/#felt
      - Why: 14:10 The page arrives. On-call engineer Believed then: The database is slow.
        /incidents/2026-03-14-checkout/#why
    exit 0"
  `);
});

test('a slip is mended and told', async () => {
  expect(await say('find', 'databsae', '--type', 'incident')).toContain('Searched for database instead of databsae.');
});

test('for programs', async () => {
  const [text = ''] = (await say('find', 'page', '--json', '--type', 'incident')).split('\nexit');
  expect(JSON.parse(text)).toMatchObject({
    format: 1,
    question: { words: 'page', filters: { type: ['incident'] } },
    close: true,
    pages: [{ type: 'incident', url: '/incidents/2026-03-14-checkout/' }],
  });
});

test.each([
  [['find', 'zxqv']],
  [['find']],
  [['find', 'x', '--limit', 'many']],
  [['find', 'x', '--type', 'storys']],
  [['find', 'x', '--site', 'stories']],
])('%j', async (args) => {
  expect(await say(...args)).toMatchSnapshot();
});
