import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallKnowledgeBase } from '../../test/support/site-of.ts';
import { say as sayIn } from '../../test/support/command-line.ts';
import { writeBelow } from '../disk/write-below.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-themes-'));
const files = {
  ...smallKnowledgeBase,
  'themes/stampede.mdx': '---\ntitle: The herd\ndefinition: All at once.\naliases: [Retry storms]\n---\nWords.\n',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) writeBelow(home, path, text);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function say(...args: string[]): Promise<string> {
  return (await sayIn(home, args, '2026-11-24')).trimEnd();
}

test('what could be tended, and how', async () => {
  expect(await say('themes')).toMatchInlineSnapshot(`
    "2 themes, 1 story. Not counted: 1 draft; --drafts counts what is not published too.

    Themes that may be one
      To merge, keep one file, add the id of the other (and its formerIds) to \`formerIds\` of the first, and delete the other file.
      Old addresses lead to the one that stays, and stories that still name the old id are read as naming it. Several may go into one.
        retry-storm and stampede: “retry-storm” and “Retry storms” are nearly one name

    Themes that no story carries
      Find their stories, merge them, or take them out.
        stampede

    Themes that no improvement action answers
      Name the theme in \`answers\` of an action, or ask what could be tried.
        retry-storm (1 story)

    Themes that no finding of a review names
      Ask for them in the next review.
        retry-storm (1 story)

    To split a theme
      Leave the file and its id where most of the stories stay, so that its address holds. Write the other part with \`npx second-story new theme\`,
      name it in \`related\`, and change the id in the stories that go there. A former id can lead to one of the two only.
    exit 0"
  `);
});

test('for programs', async () => {
  const [text = ''] = (await say('themes', '--json')).split('\nexit');
  expect(JSON.parse(text)).toMatchObject({ format: 1, withoutStory: ['stampede'] });
});
