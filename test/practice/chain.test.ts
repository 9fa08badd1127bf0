import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionMark } from '../../src/core/trackers/action-mark.ts';
import { markdownTwin } from '../../src/core/views/markdown-twin.ts';
import { run } from '../../src/cli/run.ts';
import { say as sayIn } from '../support/command-line.ts';
import { siteOf } from '../support/site-of.ts';

/**
 * The whole way from three analyses to a story that readers find and a ledger that a product manager works with: schedule, blend,
 * take, review, narrative, actions, export. Each step's result is a file in `expected/`.
 */
const golden = fileURLToPath(new URL('../golden/practice/three-analyses/', import.meta.url));
const incident = '2026-03-14-checkout';
let home = '';

const path = (name: string): string => join(home, 'content/incidents', incident, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
const say = async (line: string): Promise<string> => sayIn(home, line.split(' '), '2026-03-20');

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-chain-'));
  for (const folder of ['content', 'private']) cpSync(join(golden, folder), join(home, folder), { recursive: true });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('an invitation to write and one to meet', async () => {
  expect(await say('schedule checkout')).toContain('exit 0');
  await expect(read('_schedule/review.ics').replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    join(golden, 'expected/review.ics'),
  );
});

test('a draft record and an outline of three accounts', async () => {
  await say('blend checkout --analyses private');
  writeFileSync(path('_proposals.yaml'), read('_proposals.yaml').replaceAll('pick: ""', 'pick: yes'));
  await say('take checkout');
  await expect(read('record.yaml')).toMatchFileSnapshot(join(golden, 'expected/record.yaml'));
});

test('a review on paper', async () => {
  await say('review checkout --analyses private --out review.html');
  const paper = readFileSync(join(home, 'review.html'), 'utf8').replace(/<style>[\s\S]*?<\/style>/g, '');
  await expect(paper).toMatchFileSnapshot(join(golden, 'expected/review.html'));
});

test('what the review keeps, in the files', async () => {
  await inReview(async (send) => {
    await send('finding', { kind: 'surprise', text: 'Customers knew before we did.' });
    await send('finding', { kind: 'learning', text: 'A quiet graph is no sign of health.' });
    await send('action', {
      kind: 'technical',
      text: 'Page when nobody can log in',
      owner: 'shop',
      doneWhen: 'A drill pages within five minutes.',
    });
    await send('action', { kind: 'human', text: 'Let support open an incident', owner: 'support', doneWhen: '' });
  });
  expect(read('record.yaml')).toContain('text: Customers knew before we did.');
  await expect(read('actions.yaml')).toMatchFileSnapshot(join(golden, 'expected/actions.yaml'));
});

test('the narrative, as readers and assistants get it', async () => {
  cpSync(join(golden, 'told/narrative.mdx'), path('narrative.mdx'));
  expect(await say('check --analyses private --format brief')).toMatch(/exit 0\n$/);
  const site = siteOf(filesOf(join(home, 'content')), { asOf: '2026-04-20' });
  const story = site.graph.incidents.get(incident);
  if (!story) throw new Error('The story is not published');
  await expect(markdownTwin(story, site)).toMatchFileSnapshot(join(golden, 'expected/narrative.md'));
});

test('the ledger, and news of a ticket', async () => {
  writeFileSync(
    join(home, 'issues.json'),
    JSON.stringify([
      {
        number: 7,
        title: 'Page when nobody can log in',
        body: actionMark(incident, 'page-when-nobody-can-log'),
        state: 'CLOSED',
        stateReason: 'COMPLETED',
        createdAt: '2026-03-21T09:00:00Z',
        closedAt: '2026-04-10T09:00:00Z',
        url: 'https://github.com/harbour/shop/issues/7',
      },
    ]),
  );
  expect(await say('actions import issues.json')).toContain('exit 0');
  const ledger = await sayIn(home, 'actions export --to csv --as-of 2026-04-20'.split(' '));
  await expect(ledger.replaceAll('\r\n', '\n')).toMatchFileSnapshot(join(golden, 'expected/ledger.csv'));
});

type Send = (form: 'finding' | 'action', values: Readonly<Record<string, string>>) => Promise<void>;

/** Serves the review on this machine while `work` fills its forms in. */
async function inReview(work: (send: Send) => Promise<void>): Promise<void> {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = () => resolve()));
  let hear = (_address: string): void => undefined;
  const heard = new Promise<string>((resolve) => (hear = resolve));
  const ended = run(['review', 'checkout', '--analyses', 'private', '--port', '0'], {
    cwd: home,
    env: {},
    print: (text) => hear(/http:\S+/.exec(text)?.[0] ?? ''),
    tell: () => undefined,
    interactive: false,
    today: () => '2026-03-20',
    untilStopped: () => stopped,
  });
  const address = await heard;
  const token = /name="token" value="(\w+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  try {
    await work(async (form, values) => {
      const body = new URLSearchParams({ token, ...values });
      const { status } = await fetch(`${address}${form}`, { method: 'POST', body, redirect: 'manual' });
      expect(status).toBe(303);
    });
  } finally {
    stop();
    await ended;
  }
}

/** Texts of a knowledge base by path, without what a person keeps beside it. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}
