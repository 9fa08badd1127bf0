import { expect, test } from 'vitest';
import { createWordsOfFiles, foundBefore, keepFound } from './words-of-file.ts';

const [rules, settings] = [{}, {}];
const found = new Map([['a paragraph', []]]);

test('a file that is read once is not kept; one that is read again is', () => {
  const memory = createWordsOfFiles();
  expect(foundBefore(memory, 'one.mdx', [rules, settings])).toBeUndefined();
  expect(foundBefore(memory, 'one.mdx', [rules, settings])).toEqual(new Map());
  keepFound(memory, 'one.mdx', found);
  expect(foundBefore(memory, 'one.mdx', [rules, settings])).toBe(found);
});

test('other settings begin anew', () => {
  const memory = createWordsOfFiles();
  foundBefore(memory, 'one.mdx', [rules, settings]);
  keepFound(memory, 'one.mdx', found);
  expect(foundBefore(memory, 'one.mdx', [rules, {}])).toBeUndefined();
  expect(memory.again.size).toBe(0);
});

test('of very many files those that were looked at last are kept', () => {
  const memory = createWordsOfFiles();
  const files = Array.from({ length: 500 }, (_, index) => `${String(index)}.mdx`);
  for (const file of files) foundBefore(memory, file, [rules, settings]);
  for (const file of files) keepFound(memory, file, found);
  // Looked at again, so that the next one goes before it.
  keepFound(memory, '100.mdx', found);
  keepFound(memory, 'new.mdx', found);
  expect(memory.again.size).toBe(400);
  expect(['99.mdx', '100.mdx', '101.mdx', '102.mdx', 'new.mdx'].filter((file) => memory.again.has(file))).toEqual([
    '100.mdx',
    '102.mdx',
    'new.mdx',
  ]);
});
