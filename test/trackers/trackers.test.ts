import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say as sayIn } from '../support/command-line.ts';

const fixtures = fileURLToPath(new URL('../fixtures/trackers/', import.meta.url));

/**
 * Each folder is one kind of file that tickets are read from: the export with its traps, the actions before and after, and what is said.
 * `actions import` runs on it as people run it.
 */
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let home = '';
const actionsPath = (): string => join(home, 'incidents/2026-03-14-checkout/actions.yaml');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-trackers-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const say = (...args: string[]): Promise<string> => sayIn(home, args);

function makeKnowledgeBase(folder: string, actions = readFileSync(join(folder, 'actions.yaml'), 'utf8')): void {
  const settings = join(folder, 'knowledge-base.yaml');
  writeFileSync(
    join(home, 'knowledge-base.yaml'),
    existsSync(settings) ? readFileSync(settings) : 'format: 1\ntimeZone: Europe/Amsterdam\n',
  );
  mkdirSync(join(home, 'incidents/2026-03-14-checkout'), { recursive: true });
  writeFileSync(
    join(home, 'incidents/2026-03-14-checkout/narrative.mdx'),
    '---\ntitle: The checkout was slow\n---\n\nIt was.\n',
  );
  writeFileSync(actionsPath(), actions);
}

describe.each(cases)('%s', (name) => {
  const folder = join(fixtures, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('export.')) ?? '';

  test('brings the state of tickets into actions.yaml', async () => {
    makeKnowledgeBase(folder);
    writeFileSync(join(home, file), readFileSync(join(folder, file)));
    await expect(await say('actions', 'import', file)).toMatchFileSnapshot(join(folder, 'told.txt'));
    const after = readFileSync(actionsPath(), 'utf8');
    await expect(after).toMatchFileSnapshot(join(folder, 'expected.yaml'));
    expect(await say('actions', 'import', file)).toContain('; nothing new.');
    expect(readFileSync(actionsPath(), 'utf8')).toBe(after);
    expect(readdirSync(join(home, 'incidents/2026-03-14-checkout')).sort()).toEqual(['actions.yaml', 'narrative.mdx']);
  });

  test('the same with line ends of Windows', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    makeKnowledgeBase(folder, crlf(readFileSync(join(folder, 'actions.yaml'), 'utf8')));
    writeFileSync(join(home, file), readFileSync(join(folder, file)));
    await say('actions', 'import', file);
    expect(readFileSync(actionsPath(), 'utf8')).toBe(crlf(readFileSync(join(folder, 'expected.yaml'), 'utf8')));
  });
});

describe('a file that cannot be read changes nothing', () => {
  test.each([
    ['cut.json', '[{"number": 1, "title": "x"'],
    ['other.json', '{"hello": [1, 2]}'],
    ['other.csv', 'a,b\n1,2\n'],
    ['empty.json', '[]'],
    ['empty.csv', ''],
    ['quote.csv', 'Issue key,Status\nPAY-1,"Done\n'],
    ['latin.csv', Buffer.from('Issue key,Status\nPAY-1,Erledigt für heute\n', 'latin1')],
  ])('%s', async (name, content) => {
    makeKnowledgeBase(fixtures + 'jira-csv');
    const before = readFileSync(actionsPath(), 'utf8');
    writeFileSync(join(home, name), content);
    expect(await say('actions', 'import', name)).toMatchSnapshot();
    expect(readFileSync(actionsPath(), 'utf8')).toBe(before);
  });

  test('nor does one that is not there, or an action file in an unusual form', async () => {
    makeKnowledgeBase(
      fixtures + 'jira-csv',
      '- id: cap-retries\n  text: &t Cap\n  kind: technical\n  state: &s planned\n  ticket: PAY-211\n- { id: b, text: *t, kind: human, state: *s }\n',
    );
    const before = readFileSync(actionsPath(), 'utf8');
    writeFileSync(join(home, 'export.csv'), readFileSync(join(fixtures, 'jira-csv/export.csv')));
    expect(await say('actions', 'import', 'export.csv')).toMatchInlineSnapshot(`
      "incidents/2026-03-14-checkout/actions.yaml is written in a way that cannot be changed without touching the rest of it.
      Nothing was changed anywhere. Write each key of cap-retries on a line of its own, without anchors, and run it again.
      exit 2
      "
    `);
    expect(readFileSync(actionsPath(), 'utf8')).toBe(before);
    expect(await say('actions', 'import', 'none.csv')).toMatchInlineSnapshot(`
      "none.csv cannot be read.
      Check the path, and that you may read it.
      exit 2
      "
    `);
    expect(await say('actions', 'import')).toMatchInlineSnapshot(`
      "Missing a file to import.
      Write \`npx second-story actions import <file>\`.
      exit 2
      "
    `);
    expect(await say('actions', 'emport')).toMatchInlineSnapshot(`
      "Unexpected “emport”, expected export or import.
      Write \`npx second-story actions export --to csv\`, or \`npx second-story actions import <file>\`.
      exit 2
      "
    `);
  });

  test('nor does a rehearsal', async () => {
    makeKnowledgeBase(fixtures + 'jira-csv');
    const before = readFileSync(actionsPath(), 'utf8');
    writeFileSync(join(home, 'export.csv'), readFileSync(join(fixtures, 'jira-csv/export.csv')));
    expect(await say('actions', 'import', 'export.csv', '--dry-run')).toContain('3 would change');
    expect(readFileSync(actionsPath(), 'utf8')).toBe(before);
  });
});

describe('export', () => {
  const list = `- { id: cap-retries, text: "=Cap, retries", kind: technical, state: planned, idea: 2026-09-01, effort: 2 weeks, doneWhen: A test says so., costOfDelay: { amount: [500, 2000], currency: EUR, per: week, basis: Orders. } }
- { id: own-alert, text: Own the alert, kind: human, state: done, idea: 2026-03-16, done: 2026-03-20, ticket: PAY-2 }
- { id: declined, text: Not this, kind: human, state: declined, declinedBecause: It costs more. }
`;

  beforeEach(() => {
    makeKnowledgeBase(fixtures + 'jira-csv', list);
    const narrative = join(home, 'incidents/2026-03-14-checkout/narrative.mdx');
    writeFileSync(narrative, '---\ntitle: The checkout was slow\nstatus: published\n---\n\nIt was.\n');
  });

  test.each(['csv', 'jira-csv', 'json'])('%s', async (form) => {
    expect(await say('actions', 'export', '--to', form, '--site', 'https://kb.example')).toMatchSnapshot();
  });

  test('our table comes back without a change', async () => {
    const table = (await say('actions', 'export', '--to', 'csv')).replace(/\nexit 0\n$/, '');
    writeFileSync(join(home, 'table.csv'), table);
    expect(await say('actions', 'import', 'table.csv')).toContain('3 stand as before');
    expect(await say('actions', 'import', 'table.csv')).toContain('nothing new');
  });

  test('a ticket made of an export is found again, whatever its key', async () => {
    const rows = (await say('actions', 'export', '--to', 'jira-csv')).split('\r\n');
    writeFileSync(
      join(home, 'jira.csv'),
      [`Issue key,Status,${rows[0] ?? ''}`, `SUP-77,Done,${rows.slice(1).join('\r\n')}`]
        .join('\r\n')
        .replace(/\nexit 0\n$/, ''),
    );
    await say('actions', 'import', 'jira.csv');
    expect(readFileSync(actionsPath(), 'utf8')).toContain(
      'state: done, idea: 2026-09-01, heardOn: 2026-11-26, ticket: SUP-77',
    );
  });

  test('what is not published is left out', async () => {
    writeFileSync(join(home, 'incidents/2026-03-14-checkout/narrative.mdx'), '---\ntitle: A draft\n---\n');
    expect(await say('actions', 'export', '--to', 'jira-csv')).toBe(
      'Summary,Issue Type,Description,Labels,Labels\nexit 0\n',
    );
  });

  test('a form that is not there', async () => {
    expect(await say('actions', 'export', '--to', 'xlsx')).toMatchInlineSnapshot(`
      "Unexpected “xlsx” behind --to.
      Write one of csv, jira-csv, json.
      exit 2
      "
    `);
  });
});
