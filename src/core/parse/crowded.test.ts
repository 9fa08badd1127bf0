import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { crowded, crowdedWords } from './crowded.ts';

test('a story is not crowded, whatever its code holds', () => {
  const story = 'Words with {/* a note */} and <Event id="page" />.\n\n'.repeat(200);
  expect(crowded(story)).toEqual([]);
  expect(
    crowded(`Words.\n\n\`\`\`json\n${'{ "a": [{}] }\n'.repeat(5000)}\`\`\`\n\n> ~~~\n> ${'<'.repeat(5000)}\n> ~~~\n`),
  ).toEqual([]);
});

test('a paragraph of pasted data is told once, with a way out, and the rest is read', () => {
  const [found, ...others] = crowded(`Before.\n\n{"a": 1}${' {"b": 2}'.repeat(600)}\n\nAfter <Term id="x" />.\n`);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ start: 9, reason: 'Unexpected 601 brackets in one paragraph, expected prose' });
});

test('tags of elements are read as such, however many', () => {
  expect(crowded('<Event id="page" /> <Aside>\nWords\n</Aside>\n'.repeat(5000))).toEqual([]);
});

test.each(['{', '<', '{"', '<!--', '{/*', '<a ', '<Aside ', '<Aside a="', '{/*\n\n', '<a\n\n', '{"\n\n'])(
  'ten thousand of %j are told, and do not keep anybody waiting',
  (part) => {
    const files = {
      'incidents/2026-03-14-x/narrative.mdx': `---\ntitle: X\n---\n\nBefore.\n\n${part.repeat(10_000)}\n`,
    };
    const { messages } = checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-24' });
    const errors = messages.filter(({ level }) => level === 'error');
    expect(errors.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Unexpected 10000 brackets in one (?:paragraph|story), expected prose$/),
    ]);
  },
);

test('a word of names parted by underscores is none, however many such words there are', () => {
  expect(
    crowdedWords(`${'max_pool_size and **bold** '.repeat(5000)}\n\n\`\`\`\n${'a_b'.repeat(5000)}\n\`\`\`\n`),
  ).toEqual([]);
});

test.each([
  ['narrative.mdx', 'a_b'],
  ['narrative.md', 'a_b'],
  ['narrative.mdx', '_a'],
  ['narrative.mdx', 'a__b'],
  ['narrative.mdx', 'a*b'],
])('in %s, ten thousand of %j in one word are told, and every letter stays', (file, part) => {
  const files = {
    [`incidents/2026-03-14-x/${file}`]: `---\ntitle: X\n---\n\nBefore.\n\n${part.repeat(10_000)} end.\n`,
  };
  const { messages, graph } = checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-24' });
  const errors = messages.filter(({ level }) => level === 'error');
  expect(errors.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Unexpected [12]0000 _ and \* in one word, expected prose$/),
  ]);
  expect(graph.incidents.size).toBe(0);
});
