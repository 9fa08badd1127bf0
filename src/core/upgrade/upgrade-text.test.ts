import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { formatSteps, presentFormat } from './format-steps.ts';
import { formatOf, upgradeText } from './upgrade-text.ts';

/** As it was written before the first release. */
const formatZero = {
  'knowledge-base.yaml': `# Ours
format: 0 # the first
title: Stories
trackers:
  - name: Jira
    keys: PAY-*
    "url": https://jira.example.org/browse/{key} # each ticket
  - { name: Board, keys: B-*, url: "https://board.example.org/{key}" }
`,
  'incidents/2026-03-14-checkout/narrative.mdx':
    '\uFEFF---\r\ntitle: Checkout was slow\r\nstatus: published\r\nlinks: [{ title: A ticket, url: https://example.org }]\r\n---\r\n\r\nWords about asOf: and url: stay.\r\n',
  'incidents/2026-03-14-checkout/actions.yaml': `- id: cap
  text: "Cap retries, asOf: today"
  kind: technical
  idea: 2026-03-16
  asOf: 2026-06-14   # asked in June
  x-asOf: ours
- { id: owner, text: Give it an owner, kind: human, idea: 2026-03-16, asOf: 2026-06-14 }
`,
  'incidents/2026-03-14-checkout/_notes.md': 'asOf: 2026-06-14\n',
};

const carriedOver = Object.fromEntries(
  Object.entries(formatZero).map(([path, text]) => [path, upgradeText(path, text, 0)]),
);

test('keys get their new names, and nothing else changes', () => {
  expect(carriedOver['knowledge-base.yaml']).toMatchInlineSnapshot(`
    "# Ours
    format: 1 # the first
    title: Stories
    trackers:
      - name: Jira
        keys: PAY-*
        link: https://jira.example.org/browse/{key} # each ticket
      - { name: Board, keys: B-*, link: "https://board.example.org/{key}" }
    "
  `);
  expect(carriedOver['incidents/2026-03-14-checkout/actions.yaml']).toMatchInlineSnapshot(`
    "- id: cap
      text: "Cap retries, asOf: today"
      kind: technical
      idea: 2026-03-16
      heardOn: 2026-06-14   # asked in June
      x-asOf: ours
    - { id: owner, text: Give it an owner, kind: human, idea: 2026-03-16, heardOn: 2026-06-14 }
    "
  `);
  for (const path of [
    'incidents/2026-03-14-checkout/narrative.mdx',
    'incidents/2026-03-14-checkout/_notes.md',
  ] as const)
    expect(carriedOver[path]).toBe(formatZero[path]);
});

test('what was carried over has no errors, and once more changes nothing', () => {
  const { messages } = checkKnowledgeBase(memoryFiles(carriedOver), { drafts: false, asOf: '2026-11-24' });
  expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
  for (const [path, text] of Object.entries(carriedOver)) expect(upgradeText(path, text, 1)).toBe(text);
});

test('every version before this one has its step', () => {
  expect(formatSteps.map(({ from }) => from)).toEqual([...Array(presentFormat).keys()]);
});

test.each([
  ['format: 1\n', 1],
  ['title: A\nformat:  0  # old\r\n', 0],
  ['title: format: 3\n', undefined],
  ['format: one\n', undefined],
  ['', undefined],
])('the format of %j is %s', (settings, format) => {
  expect(formatOf(settings)).toBe(format);
});
