import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say as sayIn } from '../support/command-line.ts';
import { run } from '../../src/cli/run.ts';

const golden = fileURLToPath(new URL('../golden/practice/three-analyses/', import.meta.url));
const incident = 'content/incidents/2026-03-14-checkout';
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-practice-'));
  cpSync(join(golden, 'content'), join(home, 'content'), { recursive: true });
  cpSync(join(golden, 'private'), join(home, 'private'), { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

async function say(line: string): Promise<string> {
  return (await sayIn(home, line.split(' '), '2026-03-16')).trimEnd();
}

const read = (name: string): string => readFileSync(join(home, incident, name), 'utf8');

test('three analyses become proposals and an outline, with every telling by whom it is', async () => {
  expect(await say('blend checkout --analyses private')).toMatchInlineSnapshot(`
    "Outline in content/incidents/2026-03-14-checkout/_outline.mdx.
    3 analyses: 6 moments, 2 told by more than one; 2 differences, 1 gap.
    9 new proposals in content/incidents/2026-03-14-checkout/_proposals.yaml. Pick, then \`npx second-story take 2026-03-14-checkout\`.
    exit 0"
  `);
  await expect(read('_proposals.yaml')).toMatchFileSnapshot(join(golden, 'expected/proposals.yaml'));
  await expect(read('_outline.mdx')).toMatchFileSnapshot(join(golden, 'expected/outline.mdx'));
  const before = [read('_proposals.yaml'), read('_outline.mdx')];
  expect(await say('blend checkout --analyses private')).toContain('Nothing new');
  expect([read('_proposals.yaml'), read('_outline.mdx')]).toEqual(before);
});

test('a late analysis adds its own, and what people edited stays', async () => {
  await say('blend checkout');
  const edited = read('_proposals.yaml').replace('pick: ""', 'pick: yes # told by everyone');
  writeFileSync(join(home, incident, '_proposals.yaml'), edited);
  writeFileSync(join(home, incident, '_outline.mdx'), 'My own outline.\n');
  expect(await say('blend checkout --analyses private')).toMatchInlineSnapshot(`
    "content/incidents/2026-03-14-checkout/_outline.mdx stays as it is; the new outline is in content/incidents/2026-03-14-checkout/_outline-new.mdx.
    3 analyses: 6 moments, 2 told by more than one; 2 differences, 1 gap.
    3 new proposals in content/incidents/2026-03-14-checkout/_proposals.yaml. Pick, then \`npx second-story take 2026-03-14-checkout\`.
    exit 0"
  `);
  expect(read('_proposals.yaml')).toContain('pick: yes # told by everyone');
  expect(read('_outline.mdx')).toBe('My own outline.\n');
  expect(read('_outline-new.mdx')).toContain('three customers write');
});

test('what is picked goes where its time belongs, once, and nothing else is touched', async () => {
  await say('blend checkout --analyses private');
  writeFileSync(join(home, incident, '_proposals.yaml'), read('_proposals.yaml').replaceAll('pick: ""', 'pick: yes'));
  expect(await say('take checkout')).toMatchInlineSnapshot(`
    "Taken into content/incidents/2026-03-14-checkout/record.yaml: 9. \`npx second-story check\` reads them.
    exit 0"
  `);
  await expect(read('record.yaml')).toMatchFileSnapshot(join(golden, 'expected/record.yaml'));
  const before = read('record.yaml');
  expect(await say('take checkout')).toMatchInlineSnapshot(`
    "Nothing new is picked.
    exit 0"
  `);
  expect(read('record.yaml')).toBe(before);
  expect(await say('check --analyses private')).toContain('exit 0');
});

test('two moments of one minute are both taken, and so are lines of two files of one name', async () => {
  const analysis = join(home, incident, 'analyses/database.mdx');
  writeFileSync(
    analysis,
    `${readFileSync(analysis, 'utf8')}- 10:53 the first replica answers\n- 10:53 the second replica stays silent\n`,
  );
  for (const folder of ['general', 'payments']) {
    mkdirSync(join(home, folder));
    writeFileSync(join(home, folder, 'chat.txt'), `10:40 ada: this is ${folder}\n`);
  }
  await say('blend checkout');
  await say('gather checkout general/chat.txt payments/chat.txt');
  writeFileSync(join(home, incident, '_proposals.yaml'), read('_proposals.yaml').replaceAll('pick: ""', 'pick: yes'));
  await say('take checkout');
  const record = read('record.yaml');
  for (const words of ['first replica', 'second replica', 'this is general', 'this is payments'])
    expect(record.split(words)).toHaveLength(2);
  expect(await say('take checkout')).toContain('Nothing new');
  expect(read('record.yaml')).toBe(record);
});

test('an analysis for the facilitator alone is blended only when asked', async () => {
  const path = join(home, incident, 'analyses/on-call.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('person: on-call\n', 'person: on-call\nshare: facilitator\n'));
  expect(await say('blend checkout')).toMatchInlineSnapshot(`
    "Outline in content/incidents/2026-03-14-checkout/_outline.mdx.
    1 analysis: 2 moments, 0 told by more than one; 0 differences, 0 gaps.
    Left out because they are for the facilitator alone: on-call. --with-facilitator takes them.
    2 new proposals in content/incidents/2026-03-14-checkout/_proposals.yaml. Pick, then \`npx second-story take 2026-03-14-checkout\`.
    exit 0"
  `);
  expect(read('_outline.mdx') + read('_proposals.yaml')).not.toContain('batch job');
  expect(await say('blend checkout --with-facilitator')).toContain('2 analyses');
});

test('chat is gathered into the same file and taken the same way', async () => {
  writeFileSync(join(home, 'chat.txt'), '10:20 alice: shall we roll back, @bob?\n10:21 bob: wait\n');
  expect(await say('gather checkout chat.txt')).toMatchInlineSnapshot(`
    "chat.txt: 2 lines read as a chat as pasted text
    2 times left something open; the note beside it says what. --zone and --on say it for all.
    2 new events in content/incidents/2026-03-14-checkout/_proposals.yaml. Name the people there, pick, then \`npx second-story take 2026-03-14-checkout\`.
    exit 0"
  `);
  const named = read('_proposals.yaml')
    .replace('alice: ""', 'alice: on-call')
    .replace('bob: ""', 'bob: database')
    .replace('pick: ""', 'pick: yes');
  writeFileSync(join(home, incident, '_proposals.yaml'), named);
  expect(await say('gather checkout chat.txt')).toContain('Nothing new');
  await say('take checkout');
  expect(read('record.yaml')).toContain('who:\n      - on-call\n    what: shall we roll back, database?');
});

test('mistakes are told, and nothing is written', async () => {
  writeFileSync(join(home, 'letter.txt'), 'Dear all,\nit was a long day.\n');
  expect(await say('gather checkout letter.txt')).toMatchInlineSnapshot(`
    "letter.txt is nothing that can be read.
    --as says what it is: slack, teams, discord, mattermost, pager, alerts, deployments, events, chat, log. Any tool's events can be brought as lines of JSON: { "at": "2026-03-14T10:02Z", "text": "…" }.
    exit 2"
  `);
  expect(await say('gather nowhere letter.txt')).toMatchInlineSnapshot(`
    "There is no incident “nowhere”.
    \`npx second-story new incident <a few words>\` starts one.
    exit 2"
  `);
  expect(await say('take checkout')).toMatchInlineSnapshot(`
    "There is no content/incidents/2026-03-14-checkout/_proposals.yaml yet.
    \`npx second-story gather 2026-03-14-checkout <file>\` or \`npx second-story blend 2026-03-14-checkout\` makes one.
    exit 2"
  `);
  writeFileSync(join(home, incident, '_proposals.yaml'), 'events: [{ id: a\n');
  expect(await say('gather checkout letter.txt --as chat')).toMatchInlineSnapshot(`
    "content/incidents/2026-03-14-checkout/_proposals.yaml cannot be read: Flow map in block collection must be sufficiently indented and end with a } at line 2, column 1:.
    Mend that line; nothing was changed.
    exit 2"
  `);
});

describe('the review on this machine', () => {
  let address = '';
  let stop = (): void => undefined;
  let ended: Promise<unknown> = Promise.resolve();

  beforeEach(async () => {
    await new Promise<void>((ready) => {
      ended = run(['review', 'checkout', '--analyses', 'private', '--port', '0'], {
        cwd: home,
        env: {},
        print: (text) => {
          address = /http:\S+/.exec(text)?.[0] ?? '';
          ready();
        },
        tell: () => undefined,
        interactive: false,
        today: () => '2026-03-20',
        untilStopped: () => new Promise((resolve) => (stop = () => resolve())),
      });
    });
  });

  afterEach(async () => {
    stop();
    await ended;
  });

  const post = (form: string, values: Record<string, string>): Promise<Response> =>
    fetch(`${address}${form}`, { method: 'POST', body: new URLSearchParams(values), redirect: 'manual' });
  const token = async (): Promise<string> =>
    /name="token" value="(\w+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';

  test('shows every account, what differs and which kinds of factor are empty, under a strict policy', async () => {
    const response = await fetch(address);
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page).toContain('three customers write');
    expect(page.match(/class="differing"/g)).toHaveLength(1);
    expect(page).toContain('What did people know, expect or have to weigh');
    expect((await fetch(`${address}review.css`)).headers.get('content-type')).toContain('text/css');
    expect((await fetch(`${address}../knowledge-base.yaml`)).status).toBe(404);
  });

  test('writes a learning and an action into the files, and says where', async () => {
    const sent = await post('finding', {
      token: await token(),
      kind: 'surprise',
      text: 'The cache\ncarried the load.',
    });
    expect(sent.status).toBe(303);
    expect(await (await fetch(address)).text()).toContain(`Written into ${incident}/record.yaml.`);
    expect(read('record.yaml')).toContain('findings:\n  - kind: surprise\n    text: The cache carried the load.\n');
    await post('action', {
      token: await token(),
      kind: 'human',
      text: 'Name an owner: the cache',
      owner: 'shop',
      doneWhen: '',
    });
    await post('action', {
      token: await token(),
      kind: 'human',
      text: 'Name an owner: the cache',
      owner: '',
      doneWhen: '',
    });
    expect(read('actions.yaml')).toMatchInlineSnapshot(`
      "- id: name-an-owner-the-cache
        text: "Name an owner: the cache"
        kind: human
        state: proposed
        owner: shop
        idea: 2026-03-20
      - id: name-an-owner-the-cache-2
        text: "Name an owner: the cache"
        kind: human
        state: proposed
        idea: 2026-03-20
      "
    `);
    expect(await say('check --analyses private')).toContain('exit 0');
  });

  test('takes nothing from another page, and no kind that there is not', async () => {
    for (const guess of ['guess', 'ä'.repeat(32), '0'.repeat(32)])
      expect((await post('finding', { token: guess, kind: 'surprise', text: 'Forged' })).status).toBe(403);
    expect((await post('finding', { token: await token(), kind: 'blame', text: 'Forged' })).status).toBe(400);
    expect((await post('finding', { token: await token(), kind: 'luck', text: ' ' })).status).toBe(400);
    expect(read('record.yaml')).not.toContain('Forged');
  });
});

test('the review on paper is one file, and the list of all says where each stands', async () => {
  expect(await say('review checkout --analyses private --out review.html')).toMatchInlineSnapshot(`
    "The review is in review.html; print it from a browser.
    exit 0"
  `);
  const paper = readFileSync(join(home, 'review.html'), 'utf8');
  expect(paper).toContain('<style>');
  expect(paper).not.toContain('<form');
  expect(await say('review --analyses private')).toMatchInlineSnapshot(`
    "Being written about (1)
      2026-03-14-checkout  3 analyses
    exit 0"
  `);
});
