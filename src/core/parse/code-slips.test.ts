import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { inMemory } from '../check/files-in-memory.ts';

const rules = ['lost-words', 'foreign-markup', 'empty-part', 'merge-conflict', 'given-twice', 'broken-link'];

function told(body: string, card = 'title: Orders were slow'): string {
  const text = `---\n${card}\n---\n\n${body}\n`;
  const files = inMemory({
    texts: [{ path: 'incidents/2026-03-14-slow/narrative.md', text }],
    pictures: [],
    paths: ['incidents/2026-03-14-slow/narrative.md'],
    problems: [],
  });
  const { messages } = checkKnowledgeBase(files, { drafts: true, asOf: '2026-11-30' });
  return messages
    .filter(({ rule }) => rules.includes(rule))
    .map(
      ({ rule, place, reason }) =>
        `${String((place?.start.line ?? 0) - card.split('\n').length - 3)} ${rule}: ${reason}`,
    )
    .join('\n');
}

test('a block that goes on behind its code is told where it begins, and nothing of what lies inside', () => {
  expect(told('```sh\na “b”\n``\n\nNobody saw it.\n\n```text\nb\n```\n\nIt was over.')).toMatchInlineSnapshot(
    `"1 lost-words: Missing \`\`\` at the end of the code that begins here; add it on a line of its own"`,
  );
  expect(told('```sh\na\n``\n\nNobody on call saw it then.\n\n```\nb\n```\n\nIt was over.')).toMatchInlineSnapshot(
    `"1 lost-words: Missing \`\`\` at the end of the code that begins here; add it on a line of its own"`,
  );
  expect(told('It grew.[^a]\n\n~~~yaml\na: 1\n```\n\nSo it went.\n\n[^a]: A tenth.')).toMatchInlineSnapshot(
    `"3 lost-words: Missing ~~~ at the end of the code that begins here; add it on a line of its own"`,
  );
});

test('code that shows fences is code', () => {
  expect(told('````md\n```sh\na\n```\n\nThen wait for the queue to be empty.\n````')).toBe('');
  expect(told('~~~md\n```sh\na\n```\n\nThen wait for the queue to be empty.\n~~~')).toBe('');
  expect(told('```sh\necho `\ndate\n`\n```')).toBe('');
});

test('headings and items that four blanks make code', () => {
  expect(told('It grew.\n\n    ## What is not known\n\nMuch.')).toMatchInlineSnapshot(
    `"3 foreign-markup: Unexpected four blanks before words, expected none; Markdown makes code of them"`,
  );
  expect(told('It grew.\n\n    - The queue\n    - The disk\n\nMuch.')).toMatchInlineSnapshot(
    `"3 foreign-markup: Unexpected four blanks before words, expected none; Markdown makes code of them"`,
  );
  expect(told('It grew.\n\n    # restart\n    systemctl restart queue\n\nMuch.')).toBe('');
  expect(told('It grew.\n\n    - name: queue\n      size: 5\n\nMuch.')).toBe('');
});

test('links between angle brackets', () => {
  expect(told('See <https://example.org/a|PAY-211> now.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “<https://example.org/a|PAY-211>”, expected a link such as [words](https://…)"`,
  );
  expect(told('See <https://example.org/a|the ticket of it> now.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “<https://example.org/a|the ticket of it>”, expected a link such as [words](https://…)"`,
  );
  expect(told('See <https://example.org/a.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “<https://example.org/a.”, expected a > at the end of the address"`,
  );
  expect(told('<@U012AB3CD> saw it.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “<@U012AB3CD>”, expected words that a reader knows"`,
  );
  expect(told('See <https://example.org/a> now.')).toBe('');
});

test('attributes in braces', () => {
  expect(told('See [it](https://example.org/a){target=_blank} now.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “{target=_blank}”, expected nothing in braces"`,
  );
  expect(told('Here is `a`{.sh} now.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “{.sh}”, expected nothing in braces"`,
  );
  expect(told('## Later {#later .wide}\n\nMuch.')).toMatchInlineSnapshot(
    `"1 foreign-markup: Unexpected “ {#later .wide}”, expected the heading alone"`,
  );
  expect(told('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n{.striped}')).toMatchInlineSnapshot(
    `"5 foreign-markup: Unexpected “{.striped}”, expected nothing in braces"`,
  );
  expect(told('The answer was {"state": 1} then, and {name} was not filled in.')).toBe('');
});

test('a mark of a merge makes no section empty', () => {
  expect(told('## Later\n\nIt went on for an hour.\n=======\n\nIt was over.')).toMatchInlineSnapshot(
    `"4 merge-conflict: Unexpected =======, which is left of a merge; take it out"`,
  );
});

test('what is shown above the story, again at its beginning', () => {
  const card = 'title: Orders were slow\nhook: The graphs were green, and nobody could pay.';
  for (const body of ['**Orders were slow**', '*Orders were slow*', 'Orders were slow', 'Orders were slow\nIt began.'])
    expect(told(`${body}\n\nIt grew.`, card)).toBe(
      '1 given-twice: Unexpected paragraph that repeats the title, expected it once',
    );
  expect(told('The graphs were green, and nobody could pay. It began at ten.', card)).toMatchInlineSnapshot(
    `"1 given-twice: Unexpected paragraph that repeats the hook, expected it once"`,
  );
  expect(told('Orders were slow because of an import.', card)).toBe('');
});

test('a link to the file that a page is made from', () => {
  expect(told('See [it](/incidents/2026-03-14-slow/narrative.md).')).toMatchInlineSnapshot(
    `"1 broken-link: Unexpected link /incidents/2026-03-14-slow/narrative.md to a file, expected /incidents/2026-03-14-slow/"`,
  );
  expect(told('See [it](/incidents/2026-03-14-slow/record.yaml).')).toMatchInlineSnapshot(
    `"1 broken-link: Unexpected link /incidents/2026-03-14-slow/record.yaml to a file, expected /incidents/2026-03-14-slow/"`,
  );
  expect(told('See [it](/actions.yaml).')).toMatchInlineSnapshot(
    `"1 broken-link: Unexpected link /actions.yaml to a file, expected a page of the site"`,
  );
  expect(told('See [it](narrative.md).')).toBe('');
});
