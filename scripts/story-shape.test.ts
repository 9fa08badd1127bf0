import { expect, test } from 'vitest';
import { shapeOf } from './story-shape.ts';

test('sentences are counted, and not headings, tables, code, elements or the card', () => {
  const story =
    '---\ntitle: A title. It does not count.\n---\n\n# Heading\n\nThe queue grew. Nobody saw it, because nobody looks at a queue that was always empty.\n\n| a | b |\n\n```sh\nls. Ls.\n```\n\n<Event id="x" />\n\n> “It went.” We <Term id="y">know</Term>.\n';
  expect(shapeOf(story)).toEqual({
    words: 20,
    sentences: 4,
    median: 3,
    short: 75,
    begins: 'The queue grew. Nobody saw it, because nobody looks at a queue',
  });
});

test('a story without a sentence has no shape', () => {
  expect(shapeOf('---\ntitle: A\n---\n')).toEqual({ words: 0, sentences: 0, median: 0, short: 0, begins: '' });
});
