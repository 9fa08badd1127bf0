import { expect, test } from 'vitest';
import { peersNamed } from './peers.ts';

test('some are picked, in the order of the table', () => {
  expect(peersNamed(['starlight', 'eleventy']).map(({ name }) => name)).toEqual(['Eleventy + Pagefind', 'Starlight']);
  expect(peersNamed([])).toHaveLength(4);
});

test('an unknown one is told with those that are known', () => {
  expect(() => peersNamed(['hugo'])).toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected tool “hugo”, expected eleventy, starlight, vitepress, docusaurus]`,
  );
});
