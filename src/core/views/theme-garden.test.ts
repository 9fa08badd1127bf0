import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { themeGarden, type ThemeGarden } from './theme-garden.ts';

interface Story {
  themes?: string;
  tags?: string;
  team?: string;
  record?: string;
  actions?: string;
}

function gardenOf(themes: Readonly<Record<string, string>>, stories: readonly Story[]): ThemeGarden {
  const files: Record<string, string> = { 'knowledge-base.yaml': 'format: 1\ntitle: Stories\n' };
  for (const [id, keys] of Object.entries(themes))
    files[`themes/${id}.mdx`] = `---\ndefinition: What has to be true.\n${keys}\n---\nAn essay.\n`;
  for (const [index, { themes: used = '', tags = '', team = 'a', record, actions }] of stories.entries()) {
    const folder = `incidents/2026-01-0${String(index + 1)}-story`;
    files[`${folder}/narrative.mdx`] =
      `---\ntitle: Story\nstatus: published\nthemes: { ${used} }\ntags: [${tags}]\nteams: [${team}]\n---\nIt happened.\n`;
    if (record !== undefined) files[`${folder}/record.yaml`] = record;
    if (actions !== undefined) files[`${folder}/actions.yaml`] = actions;
  }
  return themeGarden(siteOf(files).graph);
}

test('a tag is a candidate from three stories of two teams on, however it is written, unless a theme has its name', () => {
  const themes = { overload: 'title: It kept itself down\naliases: [Retry storm]' };
  const { candidates } = gardenOf(themes, [
    { tags: 'Failover, retry-storms, lonely' },
    { tags: 'fail-over, retry-storms, lonely', team: 'b' },
    { tags: 'failovers, retry-storms' },
    { tags: 'one-team', team: 'c' },
    { tags: 'one-team', team: 'c' },
    { tags: 'one-team', team: 'c' },
  ]);
  expect(candidates).toMatchObject([{ teams: ['a', 'b'] }]);
  expect(candidates[0]?.stories).toHaveLength(3);
});

test('themes are alike by a name, an alias or a slip, and not by being short', () => {
  const { alike } = gardenOf(
    {
      dns: 'title: DNS',
      cdn: 'title: CDN',
      'retry-storm': 'title: It kept itself down',
      stampede: 'title: The herd\naliases: [Retry storms]',
      'recovery-gap': 'title: Getting back was hard',
      'recovry-gap': 'title: The way home',
    },
    [],
  );
  expect(alike.map(({ one, other }) => [one, other].sort())).toEqual(
    expect.arrayContaining([
      ['retry-storm', 'stampede'],
      ['recovery-gap', 'recovry-gap'],
    ]),
  );
  expect(alike).toHaveLength(2);
});

test('themes are alike by their stories', () => {
  const both = { themes: 'one: Here., two: Here.' };
  const { alike } = gardenOf({ one: 'title: First', two: 'title: Second' }, [
    both,
    both,
    both,
    { themes: 'two: Too.' },
  ]);
  expect(alike).toEqual([{ because: 'stories', one: 'one', other: 'two', both: 3, either: 4 }]);
});

test('a story does not fit when it speaks of something else than the others', () => {
  const { misfits } = gardenOf({ retries: 'title: Retries kept it down\nsigns: [Clients retry without end.]' }, [
    { themes: 'retries: Clients retried without a limit and kept the queue full.' },
    { themes: 'retries: The queue stayed full because clients retried.' },
    { themes: 'retries: A proxy retried without a limit.' },
    { themes: 'retries: Clients and a proxy retried until the queue was full.' },
    { themes: 'retries: Nobody on the rota spoke Danish.' },
  ]);
  expect(misfits).toEqual([{ theme: 'retries', story: '2026-01-05-story', how: 'Nobody on the rota spoke Danish.' }]);
});

test('themes that nobody carries, answers or speaks of', () => {
  const { withoutStory, withoutAction, undiscussed } = gardenOf(
    { idle: 'title: Idle', open: 'title: Open', tended: 'title: Tended' },
    [
      {
        themes: 'open: Here., tended: Here.',
        record: 'findings: [{ kind: learning, text: We learnt., themes: [tended] }]\n',
        actions: '- { id: a, text: Do it, kind: human, state: planned, idea: 2026-01-03, answers: [tended] }\n',
      },
    ],
  );
  expect([withoutStory, withoutAction, undiscussed]).toEqual([['idle'], ['open'], ['open']]);
});
