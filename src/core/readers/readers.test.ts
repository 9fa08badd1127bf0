import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { readingCounter } from './count-readers.ts';
import { countedPaths } from './counted-paths.ts';
import { DistinctCounter } from './distinct-counter.ts';
import { isBot } from './is-bot.ts';
import { logReader } from './log-line.ts';
import { mergeReaders, readersYaml } from './merge-readers.ts';
import { readersTable } from './readers-table.ts';

const { graph } = siteOf({
  'knowledge-base.yaml': 'format: 1\n',
  'services.yaml': 'shop: { name: Shop }\n',
  'incidents/2026-03-14-checkout/narrative.mdx':
    '---\ntitle: C\nstatus: published\nservices: [shop, gone]\nformerIds: [2026-03-14-old]\n---\n',
  'incidents/2026-03-15-draft/narrative.mdx': '---\ntitle: D\n---\n',
});
const countedAt = countedPaths(graph, '/kb/');

test.each([
  ['/kb/incidents/2026-03-14-checkout/', ['incidents/2026-03-14-checkout', 'services/shop', 'all']],
  ['/kb/incidents/2026-03-14-checkout/index.html', ['incidents/2026-03-14-checkout', 'services/shop', 'all']],
  ['/kb/incidents/2026-03-14-old/', ['incidents/2026-03-14-checkout', 'services/shop', 'all']],
  ['/kb/incidents/2026-03-14-checkout/playback/', undefined],
  ['/kb/incidents/2026-03-14-checkout.json', undefined],
  ['/kb/incidents/2026-03-15-draft/', undefined],
  ['/kb/incidents/', undefined],
  ['/incidents/2026-03-14-checkout/', undefined],
  ['/kb/incidents/__proto__/', undefined],
])('%s counts for %j', (path, expected) => {
  expect(countedAt(path)).toEqual(expected);
});

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36';

describe('lines of logs', () => {
  const header =
    '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query';
  test.each([
    [
      'combined',
      [`203.0.113.9 - - [31/Oct/2026:23:59:59 +0100] "GET /kb/incidents/x/?a=1 HTTP/1.1" 200 512 "-" "${agent}"`],
    ],
    [
      'combined with a user',
      [
        `203.0.113.9 - ann [31/Oct/2026:23:59:59 +0100] "GET /kb/incidents/x/?a=1 HTTP/2.0" 200 512 "https://a.example/" "${agent}" extra`,
      ],
    ],
    [
      'with the host in front',
      [
        `kb.example:443 203.0.113.9 - - [31/Oct/2026:23:59:59 +0100] "GET /kb/incidents/x/?a=1 HTTP/1.1" 200 512 "-" "${agent}"`,
      ],
    ],
    [
      'CloudFront',
      [
        '#Version: 1.0',
        header,
        `2026-10-31\t23:59:59\tZRH50\t512\t203.0.113.9\tGET\td1.cloudfront.net\t/kb/incidents/x/?a=1\t200\t-\t${encodeURIComponent(agent)}\t-`,
      ],
    ],
    [
      'Caddy',
      [
        JSON.stringify({
          ts: 1793491199.5,
          request: {
            client_ip: '203.0.113.9',
            method: 'GET',
            uri: '/kb/incidents/x/?a=1',
            headers: { 'User-Agent': [agent] },
          },
          status: 200,
        }),
      ],
    ],
    [
      'nginx',
      [
        JSON.stringify({
          time_iso8601: '2026-10-31T23:59:59+00:00',
          remote_addr: '203.0.113.9',
          request_method: 'GET',
          request_uri: '/kb/incidents/x/?a=1',
          status: '200',
          http_user_agent: agent,
        }),
      ],
    ],
    [
      'Traefik',
      [
        JSON.stringify({
          ClientHost: '203.0.113.9',
          DownstreamStatus: 200,
          RequestMethod: 'GET',
          RequestPath: '/kb/incidents/x/?a=1',
          'request_User-Agent': agent,
          time: '2026-10-31T23:59:59Z',
        }),
      ],
    ],
    [
      'Cloudflare',
      [
        JSON.stringify({
          ClientIP: '203.0.113.9',
          ClientRequestMethod: 'GET',
          ClientRequestURI: '/kb/incidents/x/?a=1',
          EdgeResponseStatus: 200,
          EdgeStartTimestamp: 1793491199000000000,
          ClientRequestUserAgent: agent,
        }),
      ],
    ],
  ])('%s', (_name, lines) => {
    const read = logReader();
    const entries = lines.map(read).filter((entry) => entry !== undefined);
    expect(entries).toEqual([
      { address: '203.0.113.9', agent, method: 'GET', path: '/kb/incidents/x/?a=1', status: 200, month: '2026-10' },
    ]);
  });

  test.each([
    '',
    'nonsense',
    '{',
    '{"a":1}',
    '203.0.113.9 - - [xx] "GET / HTTP/1.1" 200 1',
    '\u0000\u0001',
    `203.0.113.9 - - [31/Foo/2026:23:59:59 +0100] "GET / HTTP/1.1" 200 1`,
  ])('%j is no request', (line) => {
    expect(logReader()(line)).toBeUndefined();
  });

  test('the common format names no program, so nobody can tell a person in it', () => {
    const entry = logReader()('203.0.113.9 - - [31/Oct/2026:23:59:59 +0100] "GET /kb/ HTTP/1.1" 200 512');
    expect(entry && isBot(entry.agent)).toBe(true);
  });
});

test.each([
  'Googlebot/2.1',
  'Slackbot-LinkExpanding 1.0',
  'curl/8.1',
  'python-requests/2.31',
  'FeedFetcher',
  '',
  '-',
  'GPTBot/1.0',
  'Mozilla/5.0 HeadlessChrome/141.0',
  'UptimeRobot/2.0',
])('%j reads for no person', (name) => {
  expect(isBot(name)).toBe(true);
});
test.each([
  agent,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1.15',
  'Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
])('%j may be a person', (name) => {
  expect(isBot(name)).toBe(false);
});

describe('counting', () => {
  /** A stand-in for the salted hash: a number for each word, in the order in which they come. */
  const numbers = (): { hash(month: string, words: string): number } => {
    const seen = new Map<string, number>();
    return {
      hash: (month, words) =>
        seen.get(month + words) ?? (seen.set(month + words, seen.size * 7919), seen.size * 7919 - 7919),
    };
  };
  const entry = {
    address: '203.0.113.9',
    agent,
    method: 'GET',
    path: '/kb/incidents/2026-03-14-checkout/',
    status: 200,
    month: '2026-10',
  };

  test('a person counts once a month, and only for whole answers to a story', () => {
    const counter = readingCounter(countedAt, numbers());
    for (const change of [
      {},
      {},
      { path: `${entry.path}?x=1#y` },
      { address: '203.0.113.10' },
      { month: '2026-11' },
      { status: 304, address: '203.0.113.11' },
      { status: 404, address: 'a' },
      { status: 206, address: 'b' },
      { method: 'HEAD', address: 'c' },
      { agent: 'Googlebot', address: 'd' },
      { path: '/kb/', address: 'e' },
      { address: '' },
    ])
      counter.add({ ...entry, ...change });
    expect([...counter.counts()].map(([month, counts]) => [month, Object.fromEntries(counts)])).toEqual([
      ['2026-10', { 'incidents/2026-03-14-checkout': exact(3), 'services/shop': exact(3), all: exact(3) }],
      ['2026-11', { 'incidents/2026-03-14-checkout': exact(1), 'services/shop': exact(1), all: exact(1) }],
    ]);
  });

  test('many are estimated, in constant memory', () => {
    const counter = new DistinctCounter();
    let hash = 1;
    for (let at = 0; at < 60_000; at += 1) {
      hash = (hash * 48_271) % 2_147_483_647;
      counter.add(hash);
      counter.add(hash);
      if (at === 9999) expect(counter.count()).toEqual(exact(10_000));
      expect(counter.size).toBeLessThanOrEqual(16_384);
    }
    expect(counter.count().approximate).toBe(true);
    expect(counter.count().count / 60_000).toBeCloseTo(1, 1);
  });
});

describe('what is known already', () => {
  const counts = (count: number, approximate = false) =>
    new Map([['2026-10', new Map([['all', { count, approximate }]])]]);
  test.each([
    ['the same log again', 7, false, 7],
    ['a part of the month', 3, false, 7],
    ['more of it', 9, false, 9],
  ])('%s', (_name, count, approximate, expected) => {
    expect(mergeReaders({ '2026-10': { all: exact(7) } }, counts(count, approximate))['2026-10']?.['all']).toEqual(
      exact(expected),
    );
  });
  test('estimates that mean the same stay as they are', () => {
    const known = { '2026-10': { all: { count: 20_000, approximate: true } } };
    expect(mergeReaders(known, counts(21_000, true))).toEqual(known);
    expect(mergeReaders(known, counts(25_000, true))['2026-10']?.['all']?.count).toBe(25_000);
  });
  test('is written by month, in order', () => {
    expect(
      readersYaml({
        '2026-09': { all: exact(3) },
        '2026-10': { all: { count: 1200, approximate: true }, 'services/shop': exact(2) },
      }),
    ).toMatchInlineSnapshot(`
      "# Readers by month, written by \`npx second-story readers\`. What is not here is not known.
      "2026-09":
        all: 3
      "2026-10":
        all: "~1200"
        services/shop: 2
      "
    `);
    expect(readersYaml({})).toContain('{}');
  });
});

describe('tables of other tools', () => {
  test.each([
    ['Page,Visitors\n/kb/incidents/2026-03-14-checkout/,1234\n/kb/,9\n', '2026-10', { '2026-10': 1234 }, 1],
    [
      'month;path;readers\n2026-09;/kb/incidents/2026-03-14-old/;12\n202610;/kb/incidents/2026-03-14-checkout/;"1,300"\n',
      undefined,
      { '2026-09': 12, '2026-10': 1300 },
      0,
    ],
    [
      'Date,URL,Users\n2026-10-01,https://x.example/kb/incidents/2026-03-14-checkout/?a,5\n2026-10-02,https://x.example/kb/incidents/2026-03-14-checkout/,8\n',
      undefined,
      { '2026-10': 8 },
      0,
    ],
  ])('%j', (table, month, expected, leftOut) => {
    const read = readersTable(table, month, countedAt);
    if (!read.ok) throw new Error(read.problem);
    expect(
      Object.fromEntries(
        [...read.counts].map(([its, counts]) => [its, counts.get('incidents/2026-03-14-checkout')?.count]),
      ),
    ).toEqual(expected);
    expect(read.leftOut).toBe(leftOut);
    expect([...read.counts.values()].every((counts) => !counts.has('all'))).toBe(true);
  });
  test.each(['a,b\n1,2\n', 'Page,Visitors\n/x,1\n', '"open'])('%j is refused in words', (table) => {
    expect(readersTable(table, undefined, countedAt)).toMatchObject({ ok: false });
  });
});

function exact(count: number): { count: number; approximate: boolean } {
  return { count, approximate: false };
}
