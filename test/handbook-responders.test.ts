import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interviewQuestions } from '../src/core/templates/analysis.ts';
import { readChapter } from './support/chapter.ts';
import { say } from './support/command-line.ts';

/** What the chapters for facilitators and responders show, done in one knowledge base, in their order. */
const facilitator = readChapter('facilitator');
const responder = readChapter('responder');
const incident = 'incidents/2026-03-14-the-checkout-was-slow';
let home = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

const read = (path: string): string => readFileSync(join(home, path), 'utf8');

/** Runs a line of a chapter in the folder of the knowledge base. */
async function run(line: string): Promise<string> {
  return say(join(home, 'stories'), line.split(' ').slice(1), '2026-03-16');
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-chapters-'));
  write(
    'stories/knowledge-base.yaml',
    `format: 1\ntimeZone: Europe/Berlin\n${facilitator.block('yaml', 'schedule:')}${facilitator.block('yaml', 'write:')}`,
  );
  write('stories/services.yaml', 'checkout: { name: Checkout }\n');
  write(
    'stories/themes/voice-lost.mdx',
    '---\ntitle: Nobody could hear us\ndefinition: The tool that was to tell of the trouble was in trouble too.\n---\n',
  );
  write('stories/chat.txt', '14:20 ada: shall we roll back?\n');
  write(
    'stories/incident-channel.json',
    '[{ "type": "message", "user": "U1", "text": "back to normal", "ts": "1773498000.000100" }]',
  );
  write(
    'stories/pager.json',
    '{ "log_entries": [{ "type": "trigger_log_entry", "created_at": "2026-03-14T13:10:00Z", "summary": "Triggered" }] }',
  );
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the facilitator’s commands work in their order, with the analysis that the responder’s chapter shows', async () => {
  const [first = '', ...others] = facilitator.commands;
  expect(await run(first)).toMatch(/analyses\/support\.mdx[\s\S]*exit 0\n$/);
  // One writes in the repository, as the chapter for responders shows it, one elsewhere, and one has not written yet.
  write(`stories/${incident}/analyses/on-call.mdx`, responder.block('mdx', '---'));
  write(
    'private/2026-03-14-the-checkout-was-slow/database.mdx',
    `---\nrole: Database administrator\nperson: database\n${facilitator.block('yaml', 'interviewed:')}---\n\n## Key events\n\n- 14:33 the on-call engineer asks about changes\n  - took it for: a question about yesterday\n`,
  );
  for (const name of ['database', 'support']) rmSync(join(home, 'stories', incident, 'analyses', `${name}.mdx`));
  for (const line of others) {
    expect(await run(line), line).toMatch(/exit 0\n$/);
    if (!line.includes(' blend ')) continue;
    const proposals = `stories/${incident}/_proposals.yaml`;
    write(proposals, read(proposals).replaceAll('pick: ""', 'pick: yes'));
  }
  expect(read(`stories/${incident}/record.yaml`)).toContain('the latency page arrives');
  expect(read('stories/review.html')).toContain('There is room for more accounts');
  expect(readdirSync(join(home, 'stories', incident, '_schedule')).sort()).toEqual([
    'database.ics',
    'on-call.ics',
    'review.ics',
    'support.ics',
  ]);
  const invitation = read(`stories/${incident}/_schedule/support.ics`).replace(/\r\n /g, '');
  expect(invitation).toContain('https://github.com/harbour/incidents/new/main?filename=content/incidents%2F');
  expect(invitation).toContain('ORGANIZER:mailto:problem-manager@harbour.example');
});

test('every key of what they show is one of ours, and nothing has an error', async () => {
  write(
    `stories/${incident}/analyses/support.mdx`,
    `---\nrole: Support agent\n${responder.block('yaml', 'interviewed:')}---\n\nI asked a customer.\n`,
  );
  const said = await run('second-story check --analyses ../private --format brief');
  expect(said).not.toMatch(/ error | unknown-key/);
  expect(said).toMatch(/exit 0\n$/);
});

test('the responder’s command starts the file that the chapter speaks of', async () => {
  const [line = ''] = responder.commands;
  const id = '2026-03-14-checkout';
  write(`stories/incidents/${id}/narrative.mdx`, '---\ntitle: Slow\n---\n');
  expect(await run(line)).toMatch(/exit 0\n$/);
  expect(existsSync(join(home, `stories/incidents/${id}/analyses/on-call.mdx`))).toBe(true);
});

test('the questions of the chapter are those of the review', () => {
  const chapter = readFileSync(new URL('../src/pages/handbook/facilitator.mdx', import.meta.url), 'utf8');
  for (const questions of Object.values(interviewQuestions)) expect(chapter).toContain(questions.join(' '));
});
