import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFacts, readStory, storyIds } from '../scripts/compare-facts.ts';
import { compareWithFacts } from '../scripts/facts.ts';

test('each story of the example has its facts, and no facts are without a story', () => {
  const kept = readdirSync(new URL('facts/', import.meta.url)).filter((file) => file.endsWith('.json'));
  expect(kept.sort()).toEqual(storyIds().map((id) => `${id}.json`));
});

test.each(storyIds())('each figure and time of %s is one of its facts', (id) => {
  const facts = readFacts(id);
  expect(facts && compareWithFacts(readStory(id), facts)).toEqual({ unexplained: [], stale: [] });
});
