import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say as sayIn } from '../../test/support/command-line.ts';

let home = '';
const say = (...args: string[]): Promise<string> => sayIn(home, args);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-readers-'));
  write('knowledge-base.yaml', 'format: 1\nurl: https://stories.example.org/kb/\n');
  write('services.yaml', 'shop: { name: Shop }\n');
  write(
    'incidents/2026-03-14-checkout/narrative.mdx',
    '---\ntitle: The checkout was slow\nstatus: published\npublished: 2026-03-20\nservices: [shop]\n---\n\nIt was.\n',
  );
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), content);
}

const agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';
function line(address: string, day = '31/Oct/2026', name = agent): string {
  return `${address} - - [${day}:10:00:00 +0000] "GET /kb/incidents/2026-03-14-checkout/ HTTP/1.1" 200 512 "-" "${name}"\n`;
}

describe('logs', () => {
  test('are counted by month, whole and packed, and say nothing of who it was', async () => {
    write(
      'access.log',
      line('203.0.113.1') +
        line('203.0.113.1') +
        line('203.0.113.2') +
        line('203.0.113.3', '31/Oct/2026', 'Googlebot/2.1'),
    );
    write('access.log.1.gz', gzipSync(line('203.0.113.2') + line('203.0.113.4', '30/Sep/2026')));
    expect(await say('readers', 'access.log', 'access.log.1.gz')).toMatchInlineSnapshot(`
      "6 lines read, 6 requests among them.
      2026-09: 1 story read, 1 reader in all
      2026-10: 1 story read, 2 readers in all
      Wrote readers.yaml.
      exit 0
      "
    `);
    expect(readFileSync(join(home, 'readers.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# Readers by month, written by \`npx second-story readers\`. What is not here is not known.
      "2026-09":
        all: 1
        incidents/2026-03-14-checkout: 1
        services/shop: 1
      "2026-10":
        all: 2
        incidents/2026-03-14-checkout: 2
        services/shop: 2
      "
    `);
    expect(await say('readers', 'access.log', 'access.log.1.gz')).toContain('Nothing new.');
    expect(await say('check')).toContain('exit 0');
  });

  test('a part of a month makes no number smaller', async () => {
    write('access.log', line('203.0.113.1') + line('203.0.113.2'));
    await say('readers', 'access.log');
    write('today.log', line('203.0.113.9'));
    expect(await say('readers', 'today.log')).toContain('Nothing new.');
  });

  test.each([
    ['nonsense.log', 'hello\nthere\n'],
    ['torn.log.gz', gzipSync(line('203.0.113.1')).subarray(0, 40)],
    ['plain.log.gz', line('203.0.113.1')],
  ])('%s changes nothing', async (name, content) => {
    write(name, content);
    expect(await say('readers', name)).toMatchSnapshot();
    expect(existsSync(join(home, 'readers.yaml'))).toBe(false);
  });

  test('a line without an end does not fill the memory', async () => {
    write('long.log', `${'x'.repeat(400_000)}\n${line('203.0.113.1')}`);
    expect(await say('readers', 'long.log')).toContain('1 reader in all');
  });
});

describe('tables', () => {
  test('of one month', async () => {
    write('pages.csv', 'Page,Visitors\n/kb/incidents/2026-03-14-checkout/,34\n/kb/,90\n');
    expect(await say('readers', 'pages.csv', '--month', '2026-10')).toMatchInlineSnapshot(`
      "pages.csv: 1 row left out that is about no story.
      2026-10: 1 story read
      Wrote readers.yaml.
      exit 0
      "
    `);
    expect(await say('readers', 'pages.csv', '--month', '2026-10')).toContain('Nothing new.');
  });

  test('that do not tell what is needed', async () => {
    write('pages.csv', 'Page,Visitors\n/kb/,34\n');
    expect(await say('readers', 'pages.csv')).toMatchInlineSnapshot(`
      "pages.csv cannot be read: it has no column named month or date; say the month behind --month.
      Nothing was changed.
      exit 2
      "
    `);
    expect(await say('readers', 'pages.csv', '--month', 'October')).toMatchInlineSnapshot(`
      "Unexpected month “October” behind --month.
      Write a month such as 2026-10.
      exit 2
      "
    `);
    expect(await say('readers', 'none.csv')).toMatchInlineSnapshot(`
      "There is no file none.csv.
      Check the path.
      exit 2
      "
    `);
  });
});

describe('a digest', () => {
  beforeEach(() => {
    write(
      'themes/retry-storm.mdx',
      '---\ntitle: Retry storm\ndefinition: D.\nquestions: [Who retries in our house?]\n---\n',
    );
    write(
      'incidents/2025-11-20-older/narrative.mdx',
      '---\ntitle: A <b>year</b> ago\nhook: It came back,\n  and again.\nstatus: published\npublished: 2025-12-01\nthemes: { retry-storm: Here. }\n---\nWords.\n',
    );
    write(
      'incidents/2025-11-20-older/actions.yaml',
      '- { id: cap, text: Cap retries, kind: technical, state: done, idea: 2026-01-02, done: 2026-11-10 }\n',
    );
    write('incidents/2026-11-01-draft/narrative.mdx', '---\ntitle: Not for readers\npublished: 2026-11-10\n---\n');
  });

  test.each(['mail', 'html', 'chat'])('as %s', async (form) => {
    expect(await say('digest', '--since', '2026-03-01', '--to', form)).toMatchSnapshot();
    expect(await say('digest', '--since', '2026-03-01', '--to', form)).not.toContain('Not for readers');
  });

  test('of nothing says so', async () => {
    expect(await say('digest', '--since', '2026-11-25')).toMatchInlineSnapshot(`
      "Subject: Second Story: what is new, 25 November 2026 to 26 November 2026

      Nothing new since 25 November 2026.
      exit 0
      "
    `);
  });

  test('says which story of these days has no day of its own', async () => {
    write('incidents/2026-11-20-undated/narrative.mdx', '---\ntitle: Undated\nstatus: published\n---\nWords.\n');
    expect(await say('digest', '--since', '2026-11-15')).toMatchInlineSnapshot(`
      "Not told as new, because \`published\` gives no day on the card: 2026-11-20-undated.
      Subject: Second Story: what is new, 15 November 2026 to 26 November 2026

      Worth reading again
      -------------------

      * A <b>year</b> ago
        A year ago, about now
        It came back, and again.
        1 min read
        https://stories.example.org/kb/incidents/2025-11-20-older/

      A question to take with you: Who retries in our house?
      exit 0
      "
    `);
  });

  test('needs a day', async () => {
    expect(await say('digest')).toMatchInlineSnapshot(`
      "Missing --since.
      Write the day of the last digest, such as --since 2026-10-01.
      exit 2
      "
    `);
    expect(await say('digest', '--since', 'monday')).toMatchInlineSnapshot(`
      "Unexpected date “monday” behind --since.
      Write a day such as 2026-03-14.
      exit 2
      "
    `);
    expect(await say('digest', '--since', '2026-01-01', '--to', 'fax')).toMatchInlineSnapshot(`
      "Unexpected “fax” behind --to.
      Write one of mail, html, chat.
      exit 2
      "
    `);
  });
});
