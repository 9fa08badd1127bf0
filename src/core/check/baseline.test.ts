import { expect, test } from 'vitest';
import { applyBaseline, BaselineSchema, makeBaseline } from './baseline.ts';
import { checkKnowledgeBase, type CheckedKnowledgeBase } from './check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

const file = 'incidents/2026-03-14-slow/narrative.mdx';

function check(body: string, card = ''): CheckedKnowledgeBase {
  return checkKnowledgeBase(memoryFiles({ [file]: `---\ntitle: The slow checkout\n${card}---\n${body}` }), {
    drafts: true,
    asOf: '2026-11-23',
  });
}

const link = (name: string): string => `See [it](../${name}/).\n\n`;

test('old messages rest, wherever they move to; new ones speak', () => {
  const old = check(link('2025-01-01-gone'));
  const baseline = makeBaseline(old.messages, old.sources);
  expect(old.messages.map(({ rule }) => rule)).toEqual(['broken-link']);
  const later = check(`A new beginning.\n\n${link('2025-01-01-gone')}${link('2025-02-02-new')}`);
  const { fresh, known, stale } = applyBaseline(later.messages, baseline, later.sources);
  expect(fresh.map(({ reason }) => reason)).toEqual([
    'Unexpected link ../2025-02-02-new/, expected an entry of incidents/',
  ]);
  expect({ known, stale }).toEqual({ known: 1, stale: [] });
});

test('the same again counts as new', () => {
  const old = check(link('2025-01-01-gone'));
  const twice = check(link('2025-01-01-gone').repeat(2));
  expect(applyBaseline(twice.messages, makeBaseline(old.messages, old.sources), twice.sources).fresh).toHaveLength(1);
});

test('what was mended is stale', () => {
  const old = check(link('2025-01-01-gone').repeat(2));
  const mended = check('All well.\n');
  expect(applyBaseline(mended.messages, makeBaseline(old.messages, old.sources), mended.sources).stale).toEqual([
    { file, rule: 'broken-link', words: expect.any(String) as string, count: 2 },
  ]);
});

test('holds no words of the content, is the same every time, and can be read again', () => {
  const old = check(link('2025-01-01-gone'), 'x-a: 1\n');
  const baseline = makeBaseline(old.messages, old.sources);
  expect(JSON.stringify(baseline)).not.toContain('gone');
  expect(makeBaseline([...old.messages].reverse(), old.sources)).toEqual(baseline);
  expect(BaselineSchema.parse(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline);
});

test('a file that cannot be shown never rests', () => {
  const broken = check('<Nope />\n');
  expect(broken.messages.map(({ rule }) => rule)).toEqual(['unknown-element']);
  expect(makeBaseline(broken.messages, broken.sources).known).toEqual([]);
});
