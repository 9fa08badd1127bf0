import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
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
  expect(resurfaced?.card.title).toBe('Of 2024-12-01');
  expect(resurfaced?.years).toBe(2);
});

test('without one, the story changes from week to week', () => {
  const days = [...many, '2024-03-01', '2023-04-01', '2022-06-01'];
  const titles = ['2026-11-24', '2026-12-01', '2026-12-08'].map((asOf) => home(days, asOf).resurfaced?.card.title);
  expect(new Set(titles).size).toBe(3);
});

test('a story that the page shows already does not come twice', () => {
  expect(home(['2026-10-01', '2024-12-01']).resurfaced).toBeUndefined();
});

test('a featured story leads', () => {
  expect(home(many, '2026-11-24', ['2026-04-01-x']).lead?.title).toBe('Of 2026-04-01');
});

test('an empty knowledge base has no lead', () => {
  expect(home([]).lead).toBeUndefined();
});
