import { expect, test } from 'vitest';
import { sites } from '../sites/sites.ts';
import { pagesOf } from './read-site.ts';

/** Where a date may stand as data has it: code, tables, and the titles of what others wrote. */
const asWritten =
  /<(script|style|pre|code|kbd|textarea|template|table)\b[\s\S]*?<\/\1>|<section class="sources"[\s\S]*?<\/section>/g;

test('sentences tell days in words, not as 2026-11-24', () => {
  const [{ out }] = sites;
  const found = pagesOf(out).flatMap(({ path, html }) => {
    const text = html.replace(asWritten, ' ').replace(/<[^>]*>/g, ' ');
    return [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(
      ({ index }) => `${path}: ${text.slice(Math.max(index - 40, 0), index + 50)}`,
    );
  });
  expect(found).toEqual([]);
});
