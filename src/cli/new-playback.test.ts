import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say as sayIn } from '../../test/support/command-line.ts';
import { smallKnowledgeBase } from '../../test/support/site-of.ts';
import { writeBelow } from '../disk/write-below.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-new-playback-'));

beforeAll(() => {
  for (const [path, text] of Object.entries(smallKnowledgeBase)) writeBelow(home, path, text);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function say(...args: string[]): Promise<string> {
  return (await sayIn(home, args, '2026-11-24')).trimEnd();
}

test('a playback is written from the plan, as a draft that is read without an error', async () => {
  expect(await say('new', 'playback', '--incidents', 'checkout', '--for', 'executives', 'For the board'))
    .toMatchInlineSnapshot(`
      "wrote  playbacks/for-the-board.mdx

      Next:
        \`npx second-story dev\` shows it; each heading is a slide.
      exit 0"
    `);
  expect(readFileSync(join(home, 'playbacks/for-the-board.mdx'), 'utf8')).toMatchInlineSnapshot(`
    "---
    title: "For the board"
    teaser: "One story, step by step"
    status: draft
    incidents: [2026-03-14-checkout]
    themes: [retry-storm]
    minutes: 5
    ---

    {/* Each heading is a slide. Prose is what you say; elements draw what the room sees, and <Show> holds your own words for it. Cut, reorder, reword. */}

    Say where and when this was, and what people felt; not how it ended. Those in the story did not know either, and for a while neither do we.

    They had seen this page forty times. See themes.

    ## 14:10 · On-call engineer

    The page arrives. Believed then: The database is slow.

    This is the first thing that could be noticed. Ask where one of us could see it today.

    <Moments incident="2026-03-14-checkout" events="page" />

    ## 14:40

    A rollback.

    Ask what they could see when they did it, and what they could not.

    <Beat incident="2026-03-14-checkout" id="event-2" />

    ## How it ended · 14 March 2026, 15:20

    Say how it ended. Pause: this is when the room breathes out.

    Now the story may have its name: “Three \\<slow> afternoons”.

    <Beat incident="2026-03-14-checkout" id="resolution" />

    ## Why it made sense

    Stay with how it looked from inside. Ask which of these views you would have shared.

    <Beat incident="2026-03-14-checkout" id="sense" />

    ## What it came to

    Read it out, and say no more of it. The amounts come this late because whoever knows them judges by them.

    <Beat incident="2026-03-14-checkout" id="impact" />

    ## It kept itself down

    Ask the question, and wait. Two minutes of writing before anyone speaks help.

    Retries kept a system busy.

    <Beat incident="2026-03-14-checkout" id="theme-retry-storm" />

    ## The decision we ask for

    Ask for one decision, and for who carries it. If it is not taken today, ask when.

    <Beat id="decision" />
    "
  `);
  expect(await say('check', '--drafts')).toMatch(/exit 0$/);
});

test('the incident alone is enough; a title is found where none is given', async () => {
  expect(await say('new', 'playback', 'checkout')).toMatch(
    /^wrote {2}playbacks\/three-slow-afternoons-a-walkthrough\.mdx/,
  );
});

test('a theme needs two stories, and what is not there is told', async () => {
  expect(
    [
      await say('new', 'playback', '--theme', 'retry-storm'),
      await say('new', 'playback', '--theme', 'retry-strom'),
      await say('new', 'playback', '--incidents', 'chekout'),
      await say('new', 'playback', '--incidents', 'hidden'),
      await say('new', 'playback', '--theme', 'retry-storm', '--incidents', 'checkout'),
      await say('new', 'playback', '--incidents', 'checkout', '--for', 'engineer'),
      await say('new', 'theme', 'Herds', '--minutes', '5'),
    ].join('\n\n'),
  ).toMatchInlineSnapshot(`
    "The theme “retry-storm” is in one story so far; a walkthrough of a theme sets at least two side by side.
    \`npx second-story new playback --incidents 2026-03-14-checkout\` tells that one.
    exit 2

    There is no theme “retry-strom”.
    Did you mean retry-storm?
    exit 2

    There is no incident “chekout”.
    Did you mean 2026-03-14-checkout?
    exit 2

    There is nothing to tell yet.
    Give one of the incidents a timeline or a pause.
    exit 2

    That is more than one thing to tell.
    Name --incidents, or --theme.
    exit 2

    Unknown audience “engineer”.
    Write one of executives, engineers, newcomers.
    exit 2

    Unexpected --minutes for a new theme.
    Only a playback takes --minutes.
    exit 2"
  `);
});
