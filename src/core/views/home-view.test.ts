import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { siteOf } from '../../../test/support/site-of.ts';
import { english } from '../words/english.ts';
import { homeView } from './home-view.ts';

function home(days: readonly string[], asOf = '2026-11-24', featured: readonly string[] = []) {
  const texts = [
    ...days.map((day) => ({
      path: `incidents/${day}-x/narrative.mdx`,
      text: `---\ntitle: Of ${day}\nstatus: published\n---\nWords.`,
    })),
    { path: 'knowledge-base.yaml', text: `format: 1\nfeatured: [${featured.join(', ')}]` },
  ];
  const { graph, vocabulary } = checkKnowledgeBase(
    { texts, pictures: [], paths: [], problems: [] },
    { drafts: false, asOf },
  );
  return homeView({ graph, vocabulary, words: english, asOf, href: (path) => `/${path}`, absolute: () => undefined });
}

const many = ['2026-10-01', '2026-09-01', '2026-08-01', '2026-07-01', '2026-06-01', '2026-05-01', '2026-04-01'];

test('an anniversary near today brings an older story back', () => {
  const { resurfaced } = home([...many, '2024-12-01', '2023-03-01']);
  expect(resurfaced?.story.tile.title).toBe('Of 2024-12-01');
  expect(resurfaced?.years).toBe(2);
});

test('without one, the story changes from week to week', () => {
  const days = [...many, '2024-03-01', '2023-04-01', '2022-06-01'];
  const titles = ['2026-11-24', '2026-12-01', '2026-12-08'].map(
    (asOf) => home(days, asOf).resurfaced?.story.tile.title,
  );
  expect(new Set(titles).size).toBe(3);
});

test('a story that the page shows already does not come twice', () => {
  expect(home(['2026-10-01', '2024-12-01']).resurfaced).toBeUndefined();
});

test('a featured story leads', () => {
  expect(home(many, '2026-11-24', ['2026-04-01-x']).lead?.tile.title).toBe('Of 2026-04-01');
});

test('an empty knowledge base has no lead', () => {
  expect(home([]).lead).toBeUndefined();
});

test('what it is stands first: in the knowledge base’s own words, else in ours', () => {
  expect(home([]).what).toMatchInlineSnapshot(
    `"What happened, how it looked from inside, and what it teaches the rest of us. For everyone who builds, runs or decides about what we run."`,
  );
});

const theme = (id: string, questions: readonly string[]): Record<string, string> => ({
  [`themes/${id}.mdx`]: `---\ntitle: Theme ${id}\ndefinition: Of ${id}.\nquestions: ${JSON.stringify(questions)}\n---\n`,
});
const story = (day: string, themes: string, more = ''): Record<string, string> => ({
  [`incidents/${day}-x/narrative.mdx`]: `---\ntitle: Of ${day}\nstatus: published\nthemes: { ${themes} }\n${more}---\nWords.`,
});

test('a question comes each week from another theme, and each round it is another of its questions', () => {
  const files = {
    ...theme('a', ['A one?', 'A two?']),
    ...theme('b', ['B one?']),
    ...theme('silent', []),
    ...story('2026-01-01', 'a: here, b: there, silent: too'),
  };
  const asked = ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'].map(
    (asOf) => homeView(siteOf(files, { asOf })).question?.text,
  );
  expect(new Set(asked)).toEqual(new Set(['A one?', 'A two?', 'B one?']));
});

test('something is ready to present: put together by hand, else of a theme, else of the lead story', () => {
  const hrefs = (files: Record<string, string>): string[] => homeView(siteOf(files)).playbacks.map(({ href }) => href);
  const two = { ...theme('a', []), ...story('2026-01-01', 'a: x'), ...story('2026-02-01', 'a: y') };
  const curated = { 'playbacks/p.mdx': '---\ntitle: By hand\nincidents: [2026-01-01-x]\n---\nSay this.\n' };
  expect(hrefs({ ...two, ...curated })).toEqual(['/kb/playbacks/p/']);
  expect(hrefs(two)).toEqual(['/kb/themes/a/playback/']);
  expect(
    hrefs({
      ...story('2026-01-01', ''),
      'incidents/2026-01-01-x/record.yaml': 'timeline: [{ at: "10:00", what: Something. }]',
    }),
  ).toEqual(['/kb/incidents/2026-01-01-x/playback/']);
  expect(hrefs(story('2026-01-01', ''))).toEqual([]);
});
