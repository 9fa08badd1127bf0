import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { themeView, type ThemeView } from './theme-view.ts';

const theme = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndefinition: What has to be true.\n${more}---\nAn essay.\n`;

interface Told {
  day: string;
  themes?: string;
  card?: string;
  record?: string;
  actions?: string;
}

function filesOf(stories: readonly Told[]): Record<string, string> {
  const files: Record<string, string> = {
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    'themes/trap.mdx': theme('Trap', 'related: [named]\n'),
    'themes/named.mdx': theme('Named'),
    'themes/beside.mdx': theme('Beside'),
    'themes/everywhere.mdx': theme('Everywhere'),
  };
  for (const [index, { day, themes = 'trap: So it was here.', card = '', record, actions }] of stories.entries()) {
    const folder = `incidents/${day}-story-${String(index)}`;
    files[`${folder}/narrative.mdx`] =
      `---\ntitle: Story ${String(index)}\nstatus: published\nmilestones: { began: ${day} }\nthemes: { ${themes} }\n${card}---\nIt happened.\n`;
    if (record !== undefined) files[`${folder}/record.yaml`] = record;
    if (actions !== undefined) files[`${folder}/actions.yaml`] = actions;
  }
  return files;
}

function viewOf(stories: readonly Told[], id = 'trap'): ThemeView {
  const site = siteOf(filesOf(stories));
  const entry = site.graph.themes.get(id);
  if (!entry) throw new Error(`no theme ${id}`);
  return themeView(entry, site);
}

function fail(): never {
  throw new Error('There is no such theme');
}

const record = `timeline:
  - { at: "10:00", what: Somebody makes tea. }
  - { id: idle, at: "10:05", what: "The database graph shows an idle database, and everyone is slow." }
factors:
  - { kind: technical, text: Clients retried., themes: [trap], lookedLike: The database graph looked idle. }
`;

describe('cases', () => {
  test('tell how it looked then and lead to the very event that tells the same', () => {
    const { cases } = viewOf([{ day: '2026-01-02', record }]);
    expect(cases).toMatchObject([
      {
        how: 'So it was here.',
        lookedLike: 'The database graph looked idle.',
        moment: { href: '/kb/incidents/2026-01-02-story-0/#event-idle' },
      },
    ]);
  });

  test('stand in the essay, behind the first paragraph that names them; the others follow it', () => {
    const essay =
      'First.\n\nIn <Incident id="2026-01-02-story-0">one</Incident> it was so.\n\nThen <Incident id="2026-01-02-story-0" /> again.\n';
    const stories = [{ day: '2026-01-02', record }, { day: '2025-01-02' }];
    const site = siteOf({ ...filesOf(stories), 'themes/trap.mdx': theme('Trap').replace('An essay.\n', essay) });
    const entry = site.graph.themes.get('trap');
    const { story, cases } = themeView(entry ?? fail(), site);
    expect(story.html).toMatchInlineSnapshot(`
      "<p>First.</p>
      <p>In <a class="to-incident" href="/kb/incidents/2026-01-02-story-0/">one</a> it was so.</p>
      <div class="theme-case">
      <p class="theme-case-title"><a href="/kb/incidents/2026-01-02-story-0/">Story 0</a></p>
      <p class="card-meta"><time datetime="2026-01-02">2 January 2026</time></p>
      <p>So it was here.</p>
      <p class="looked-like"><span class="event-label">Looked like:</span> The database graph looked idle.</p>
      <p class="looked-like"><span class="event-label">The moment:</span> <a href="/kb/incidents/2026-01-02-story-0/#event-idle">The database graph shows an idle database, and everyone is slow.</a></p>
      </div>
      <p>Then <a class="to-incident" href="/kb/incidents/2026-01-02-story-0/">Story 0</a> again.</p>"
    `);
    expect(cases.map(({ tile }) => tile.id)).toEqual(['2025-01-02-story-1']);
  });

  test('lead to no event where none tells of it', () => {
    const { cases } = viewOf([
      { day: '2026-01-02', record: 'timeline: [{ at: "10:00", what: Somebody makes tea. }]\n' },
    ]);
    expect(cases[0]?.moment).toBeUndefined();
  });

  test('prefer those that say how it looked, and are not all of one service', () => {
    const telling = { day: '2025-01-02', record };
    const stories = [
      ...Array.from({ length: 9 }, (_, month) => ({ day: `2026-0${String(month + 1)}-02`, card: 'services: [a]\n' })),
      telling,
      { day: '2024-01-02', card: 'services: [b]\n' },
    ];
    const { cases } = viewOf(stories);
    expect(cases).toHaveLength(4);
    expect(cases.map(({ tile }) => tile.title)).toEqual(expect.arrayContaining(['Story 9', 'Story 10']));
  });
});

test('a contrast is where it was absorbed, and what an author sets against a story', () => {
  const { contrasts, helped } = viewOf([
    {
      day: '2026-03-02',
      card: 'related: [{ incident: 2026-01-02-story-2, kind: contrast, why: There it took a minute. }]\n',
    },
    {
      day: '2026-02-02',
      record:
        'factors: [{ kind: technical, text: Clients retried., themes: [trap], absorbedBy: A budget for retries. }, { kind: human, text: Nobody knew., themes: [trap] }]\n',
    },
    { day: '2026-01-02' },
  ]);
  expect(helped).toBe(false);
  expect(contrasts.map(({ text, against }) => [text, against])).toEqual([
    ['A budget for retries.', undefined],
    ['There it took a minute.', 'Story 0'],
  ]);
});

test('the contrast of a theme that helps is where it was missing', () => {
  const helps = 'factors: [{ kind: human, role: mitigator, text: They had practised., themes: [trap] }]\n';
  const { contrasts, helped } = viewOf([
    { day: '2026-03-02', record: helps },
    { day: '2026-02-02', record: helps },
    { day: '2026-01-02', record: 'factors: [{ kind: human, text: No one had practised., themes: [trap] }]\n' },
  ]);
  expect(helped).toBe(true);
  expect(contrasts.map(({ text }) => text)).toEqual(['No one had practised.']);
});

test('what was tried says what became of it', () => {
  const { actions } = viewOf([
    {
      day: '2026-01-02',
      actions: `- { id: a, text: Cap retries, kind: technical, state: done, idea: 2026-01-03, done: 2026-02-01, answers: [trap] }
- { id: b, text: Refuse early, kind: technical, state: planned, idea: 2026-01-03, answers: [trap] }
- { id: c, text: Something else, kind: technical, state: planned, idea: 2026-01-03, answers: [named] }
`,
    },
  ]);
  expect(actions.became).toEqual([
    { part: 'waiting', count: 1 },
    { part: 'in-practice', count: 1 },
  ]);
  expect(actions.rows.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('neighbours are those that authors name and those met more often than chance', () => {
  const both = 'trap: Here., beside: Here., everywhere: Here.';
  const { neighbours } = viewOf([
    { day: '2026-01-02', themes: both },
    { day: '2026-02-02', themes: both },
    { day: '2026-03-02', themes: 'everywhere: Here.' },
    { day: '2026-04-02', themes: 'trap: Here., everywhere: Here.' },
    { day: '2026-05-02', themes: 'everywhere: Here., named: Here.' },
    { day: '2026-06-02', themes: 'everywhere: Here.' },
  ]);
  expect(neighbours.map(({ title, reason }) => `${title}: ${reason}`)).toMatchInlineSnapshot(`
    [
      "Named: Authors name the two together. No story carries both yet.",
      "Beside: 2 stories carry both; chance alone would give about 1.",
    ]
  `);
});

describe('length', () => {
  test('a theme with 93 stories shows a bounded number of things before anything is opened', () => {
    const action = (name: string): string =>
      `- { id: ${name}, text: Do ${name}, kind: technical, state: planned, idea: 2026-01-03, answers: [trap] }\n`;
    const stories = Array.from({ length: 93 }, (_, index): Told => ({
      day: `${String(2015 + (index % 10))}-0${String(1 + (index % 9))}-1${String(index % 7)}`,
      record,
      actions: action('one') + action('two'),
    }));
    const view = viewOf(stories);
    expect(view.total).toBe(93);
    expect(view.years.flatMap(({ uses }) => uses)).toHaveLength(93);
    expect(view.folded).toBe(true);
    expect(view.years).toHaveLength(10);
    expect(view.cases).toHaveLength(4);
    expect(view.actions).toMatchObject({ total: 186, rows: { length: 6 } });
    expect(view.contrasts.length).toBeLessThanOrEqual(4);
  });

  test('of more stories than a page can list, the newest are there, and the list of incidents has the rest', () => {
    const view = viewOf(Array.from({ length: 310 }, (_, index) => ({ day: index < 10 ? '2001-01-01' : '2026-01-01' })));
    expect(view.years.map(({ year, uses }) => [year, uses.length])).toEqual([['2026', 300]]);
    expect(view.left).toEqual({ count: 10, href: '/kb/incidents/?theme=trap' });
    expect(view.toNarrow).toBeUndefined();
  });

  test('a few stories stand unfolded, and none is said twice', () => {
    const view = viewOf([{ day: '2026-01-02' }, { day: '2025-01-02' }]);
    expect(view.folded).toBe(false);
    expect(view.years.map(({ year, uses }) => [year, uses[0]?.how])).toEqual([
      ['2026', undefined],
      ['2025', undefined],
    ]);
  });

  test('a theme without a story is an essay', () => {
    expect(viewOf([])).toMatchObject({ total: 0, cases: [], contrasts: [], years: [], chart: undefined });
  });
});
