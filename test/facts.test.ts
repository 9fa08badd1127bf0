import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAnalyses, readFacts, readStory, storyIds } from '../scripts/compare-facts.ts';
import { compareWithFacts, plain } from '../scripts/facts.ts';

test('each story of the example has its facts, and no facts are without a story', () => {
  const kept = readdirSync(new URL('facts/', import.meta.url)).filter((file) => file.endsWith('.json'));
  expect(kept.sort()).toEqual(storyIds().map((id) => `${id}.json`));
});

test.each(storyIds())('each figure and time of %s is one of its facts', (id) => {
  const facts = readFacts(id);
  expect(facts && compareWithFacts(readStory(id), facts)).toEqual({ unexplained: [], stale: [] });
});

const own = storyIds().filter((id) => readFacts(id)?.sheet === undefined);

test.each(own)('what %s tells in figures stands in its analyses', (id) => {
  const told = plain(readAnalyses(id));
  expect(Object.values(readFacts(id)?.figures ?? {}).filter((words) => !told.includes(words))).toEqual([]);
});
