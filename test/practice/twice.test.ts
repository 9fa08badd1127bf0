import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { say } from '../support/command-line.ts';

const golden = fileURLToPath(new URL('../golden/practice/three-analyses/', import.meta.url));
const incident = 'content/incidents/2026-03-14-checkout';
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-twice-'));
  for (const folder of ['content', 'private']) cpSync(join(golden, folder), join(home, folder), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(home, name), text);
  write('chat.txt', '10:20 alice: shall we roll back, @bob?\n10:21 bob: wait\n');
  write(
    `${incident}/actions.yaml`,
    '- { id: cap, text: Cap retries, kind: technical, ticket: "https://github.com/harbour/shop/issues/7" }\n',
  );
  write(
    'issues.json',
    '[{ "number": 7, "title": "Cap", "state": "CLOSED", "stateReason": "COMPLETED", "createdAt": "2026-03-16T09:00:00Z", "closedAt": "2026-03-18T09:00:00Z", "url": "https://github.com/harbour/shop/issues/7", "body": "" }]',
  );
  write(
    'access.log',
    '203.0.113.1 - - [15/Mar/2026:10:00:00 +0000] "GET /incidents/2026-03-14-checkout/ HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/140.0"\n',
  );
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Every file by path, with the digest of what is in it. */
function everything(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(home.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Commands that write, each as people type it; and what goes before. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['init', []],
  ['new incident Search was slow --on 2026-03-15 --responders on-call,support', []],
  ['new analysis checkout support', []],
  ['new record checkout', []],
  ['schedule checkout', []],
  ['schedule checkout --from 2026-03-23', []],
  ['gather checkout chat.txt', []],
  ['blend checkout --analyses private', []],
  ['take checkout', ['blend checkout --analyses private', 'gather checkout chat.txt']],
  ['review checkout --analyses private --out review.html', []],
  ['actions import issues.json', []],
  ['readers access.log', []],
  ['themes', []],
  ['schema', []],
  ['upgrade', []],
  ['check --fix', []],
  ['check --write-baseline', []],
  ['playback checkout --drafts --to mdx --out content/playbacks/one.mdx', []],
];

/** Commands that serve, print or build: they write nothing into a knowledge base, and a build has tests of its own. */
const readOnly = ['build', 'dev', 'preview', 'find', 'mcp', 'digest'];

test('every command is here, or writes nothing', () => {
  const named = new Set([...lines.map(([line]) => line.split(' ')[0]), ...readOnly]);
  expect(Object.keys(commands).filter((name) => !named.has(name))).toEqual([]);
});

test.each(lines)('%s, twice in a row, changes nothing the second time', async (line, before) => {
  for (const earlier of before) await say(home, earlier.split(' '), '2026-03-20');
  const proposals = join(home, incident, '_proposals.yaml');
  if (before.length > 0) writeFileSync(proposals, readFileSync(proposals, 'utf8').replaceAll('pick: ""', 'pick: yes'));
  await say(home, line.split(' '), '2026-03-20');
  const after = everything();
  // Nothing that is written may depend on the day, but for the day on which a ticket was last heard of.
  await say(home, line.split(' '), line.startsWith('actions import') ? '2026-03-20' : '2026-03-23');
  expect(everything()).toEqual(after);
});
