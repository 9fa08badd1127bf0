import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChapter } from './support/chapter.ts';
import { say } from './support/command-line.ts';

/** What the chapter for product managers shows, done: its YAML is checked as part of a knowledge base, its commands are run there. */
const chapter = readChapter('product-manager');
const { commands } = chapter;
const yaml = (beginning: string): string => chapter.block('yaml', beginning);

let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-handbook-'));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  write('knowledge-base.yaml', `format: 1\nurl: https://stories.example.org/\n${yaml('trackers:')}`);
  write('teams.yaml', 'checkout: { name: Checkout team }\n');
  write('learning-culture.yaml', yaml('# learning-culture.yaml'));
  write(
    'themes/retry-amplification.mdx',
    '---\ntitle: Retry amplification\ndefinition: Retries make more of what they mend.\n---\n',
  );
  write(
    'incidents/2026-03-14-checkout/narrative.mdx',
    `---\ntitle: The checkout was slow\nstatus: published\npublished: 2026-03-20\nthemes: { retry-amplification: Five retries each. }\n${yaml('held:')}---\n\nIt was.\n`,
  );
  write(
    'incidents/2026-03-14-checkout/record.yaml',
    'factors: [{ id: five-retries, kind: technical, text: Clients retried five times. }]\n',
  );
  const sentence = yaml('  costOfDelay:').replace(/^/gm, '').trimEnd();
  write(
    'incidents/2026-03-14-checkout/actions.yaml',
    `${yaml('- id: cap-retries')}- id: by-hand\n  text: Release without hands\n  kind: technical\n${sentence}\n`,
  );
  write(
    'jira.json',
    '{ "issues": [{ "key": "PAY-211", "fields": { "summary": "Cap", "status": { "name": "Released", "statusCategory": { "key": "indeterminate" } } } }] }',
  );
  const line =
    '203.0.113.1 - - [31/Oct/2026:10:00:00 +0000] "GET /incidents/2026-03-14-checkout/ HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/140.0"\n';
  write('access.log', line);
  write('access.log.1.gz', gzipSync(line));
  write('pages.csv', 'Page,Visitors\n/incidents/2026-03-14-checkout/,34\n');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('its YAML has no error, and every key of it is one of ours', async () => {
  const said = await say(home, ['check', '--format', 'brief']);
  expect(said).not.toMatch(/ error /);
  expect(said).toMatch(/exit 0\n$/);
});

test('it shows all that a product manager types', () => {
  expect(commands.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual(
    expect.arrayContaining(['actions export', 'actions import', 'readers access.log', 'digest --since']),
  );
});

test.each(commands)('%s', async (line) => {
  const words = line.replace('access.log.*.gz', 'access.log.1.gz').split(' ').slice(1);
  expect(await say(home, words)).toMatch(/exit 0\n$/);
});

test('the state that the chapter maps arrives', () => {
  const text = readFileSync(join(home, 'incidents/2026-03-14-checkout/actions.yaml'), 'utf8');
  expect(text).toMatch(/state: done +# proposed, planned/);
});
