import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyFile } from './classify-file.ts';
import { didYouMean } from './did-you-mean.ts';
import { sourceText } from './source-text.ts';
import { splitFrontMatter } from './split-front-matter.ts';

describe('classifyFile', () => {
  test.each([
    [
      'incidents/2026-03-14-a/narrative.mdx',
      { role: 'prose', kind: 'narrative', id: '2026-03-14-a', entry: 'incidents/2026-03-14-a', syntax: 'mdx' },
    ],
    [
      'incidents/2026-03-14-a/narrative.md',
      { role: 'prose', kind: 'narrative', id: '2026-03-14-a', entry: 'incidents/2026-03-14-a', syntax: 'md' },
    ],
    [
      'incidents/2026-03-14-a/analyses/on-call.mdx',
      { role: 'prose', kind: 'analysis', id: 'on-call', entry: 'incidents/2026-03-14-a', syntax: 'mdx' },
    ],
    ['incidents/2026-03-14-a/record.yaml', { role: 'data', kind: 'record', entry: 'incidents/2026-03-14-a' }],
    ['incidents/2026-03-14-a/record.yml', { role: 'stray', near: ['record.yaml'] }],
    ['incidents/2026-03-14-a/graph.PNG', { role: 'picture' }],
    ['incidents/2026-03-14-a/data.csv', { role: 'table' }],
    ['incidents/2026-03-14-a/_notes.mdx', { role: 'other' }],
    ['incidents/_template/narrative.mdx', { role: 'other' }],
    ['incidents/2026-03-14-a/_old/graph.png', { role: 'other' }],
    ['incidents/2026/2026-03-14-a/narrative.mdx', { role: 'stray', near: ['incidents/2026-03-14-a/narrative.mdx'] }],
    ['themes/a.mdx', { role: 'prose', kind: 'theme', id: 'a', entry: 'themes/a', syntax: 'mdx' }],
    ['themes/deep/a.mdx', { role: 'stray', near: [] }],
    ['knowledge-base.yaml', { role: 'settings' }],
    ['knowledge-base.yml', { role: 'stray', near: ['knowledge-base.yaml'] }],
    ['glossary.yaml', { role: 'register', kind: 'glossary' }],
    ['README.md', { role: 'other' }],
    ['docs/a.mdx', { role: 'other' }],
  ])('%s', (path, role) => {
    expect(classifyFile(path)).toEqual(role);
  });
});

describe('didYouMean', () => {
  test.each([
    ['titel', ['title', 'teaser'], ['title']],
    ['hok', ['hook', 'hold'], ['hook']],
    ['time_zone', ['timeZone'], ['timeZone']],
    ['retry-strom', ['retry-storm', 'storm'], ['retry-storm']],
    ['zebra', ['title', 'hook'], []],
    ['', ['a'], ['a']],
  ])('%s', (word, known, near) => {
    expect(didYouMean(word, known)).toEqual(near);
  });
  test('a known word is nearest to itself', () => {
    const word = fc.stringMatching(/^[a-z]{3,10}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (meant, others) => {
        expect(didYouMean(meant, [...others, meant], 1)[0]).toBe(meant);
      }),
    );
  });
});

describe('splitFrontMatter', () => {
  test('what is before, between and behind is the whole text', () => {
    const line = fc.constantFrom('---', '--- ', 'title: A', '', 'words', '----');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, end, mark) => {
        const text = (mark ? '\uFEFF' : '') + lines.join(end);
        const split = splitFrontMatter(text);
        if (split === 'unclosed' || !split.yaml) return;
        expect(text.slice(0, split.yaml.start)).toMatch(/^\uFEFF?---[ \t]*\r?\n$/);
        expect(text.slice(split.yaml.end, split.bodyStart)).toMatch(/^---[ \t]*(?:\r?\n)?$/);
      }),
    );
  });
});

describe('sourceText', () => {
  test('line and column lead back to the offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '🔥', '\r'), maxLength: 40 }),
        fc.nat(60),
        (text, offset) => {
          const { line, column, offset: bounded } = sourceText('a', text).place(offset, offset).start;
          const start = text
            .split('\n')
            .slice(0, line - 1)
            .reduce((sum, part) => sum + part.length + 1, 0);
          expect(start + column - 1).toBe(bounded);
        },
      ),
    );
  });
});

test.each([
  ['incident/2026-03-14-slow/narrative.mdx', 'incidents/2026-03-14-slow/narrative.mdx'],
  ['Themes/retry-storm.mdx', 'themes/retry-storm.mdx'],
  ['incidents/2026/2026-03-02-slow/narrative.mdx', 'incidents/2026-03-02-slow/narrative.mdx'],
  ['incidents/2026-03-14-slow/narrative.txt', 'narrative.mdx'],
])('%s is a slip of %s', (path, meant) => {
  expect(classifyFile(path)).toEqual({ role: 'stray', near: [meant] });
});

test.each(['incidents/_template/narrative.mdx', 'notes/meeting.md', 'incidents/2026-03-14-slow/_old/narrative.mdx'])(
  '%s is not for us',
  (path) => expect(classifyFile(path)).toEqual({ role: 'other' }),
);
