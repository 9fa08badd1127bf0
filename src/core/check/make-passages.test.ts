import { expect, test } from 'vitest';
import { vocabulary } from '../narrative/vocabulary.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import { parseProseDocument, readYamlFile } from '../parse/parse-prose-document.ts';
import { parseData } from '../parse/parse-data.ts';
import { sourceText } from '../parse/source-text.ts';
import { passagesOfData, passagesOfProse } from './make-passages.ts';
import type { Passage } from '../rule-kit/passage.ts';

function prose(
  text: string,
  kind: 'narrative' | 'analysis' | 'theme' = 'narrative',
): { passages: Passage[]; text: string } {
  const source = sourceText('incidents/2026-03-14-x/narrative.mdx', text);
  const { document, problems } = parseProseDocument(
    source,
    { kind, id: 'x', entry: 'incidents/2026-03-14-x', syntax: 'mdx' },
    vocabulary(),
  );
  expect(problems).toEqual([]);
  return { passages: passagesOfProse(document as ProseDocument, 'en'), text };
}

function data(kind: 'record' | 'actions' | 'services', text: string): { passages: Passage[]; text: string } {
  const source = sourceText(`${kind}.yaml`, text);
  const { yaml } = readYamlFile(source);
  if (!yaml) throw new Error('no yaml');
  const { data: value } = parseData(kind, yaml, source);
  return {
    passages: passagesOfData(
      { source, kind, entry: 'incidents/2026-03-14-x', data: value, yaml } as DataDocument,
      'en',
    ),
    text,
  };
}

const end = (hasEnd: boolean | undefined): string => {
  if (hasEnd === undefined) return '';
  return hasEnd ? ' (ends)' : ' (open)';
};

/** Each passage as `where: text`, with marks for evidence, code and an end. */
function shown({ passages }: { passages: Passage[] }): string[] {
  return passages.map(
    ({ where, text, evidence, code, hasEnd, headings }) =>
      `${where}${evidence ? ' (evidence)' : ''}${end(hasEnd)}${headings.length > 0 ? ` [${headings.join(' > ')}]` : ''}: ${code ? code.reduceRight((out, { start, end }) => `${out.slice(0, start)}\`${out.slice(start, end)}\`${out.slice(end)}`, text) : text}`,
  );
}

/** Every word of every passage has to stand in the file where its place says. */
function expectPlaces({ passages, text }: { passages: Passage[]; text: string }): void {
  let words = 0;
  for (const passage of passages)
    for (const { index, 0: word } of passage.text.matchAll(/[\p{L}\d]+/gu)) {
      const { start, end } = passage.place(index, index + word.length);
      expect(text.slice(start.offset, end.offset), `${word} in ${passage.text}`).toBe(word);
      words += 1;
    }
  expect(words).toBeGreaterThan(0);
}

const story = `---
title: "Checkout was \\"slow\\""
hook: >-
  Every dashboard was green,
  and customers still waited.
severity: S2
themes:
  quiet-dependency: The price service leaned
    on the cache.
impact:
  - who: customers
    what: an error page
links:
  - title: The graph
    url: https://example.org/graph
---

## What *people* saw

Latency was \\< 200 ms &amp; \`calm\`,
then **rose** [steeply](https://example.org/steep) and [a@example.org](mailto:a@example.org).

- One
  two
  - Three

> It looked
> like the network.

<Quote who="the support desk">
They wrote thrice.
</Quote>

| Time | What |
|---|---|
| 14:10 | \`x\` began |

![a graph](graph.png)

\`\`\`text
log line
  second
\`\`\`
`;

test('a narrative, with where each stretch stands', () => {
  expect(shown(prose(story))).toMatchInlineSnapshot(`
    [
      "title: Checkout was "slow"",
      "hook: Every dashboard was green, and customers still waited.",
      "data (evidence): S2",
      "card: The price service leaned on the cache.",
      "card: customers",
      "card: an error page",
      "label (evidence): The graph",
      "data (evidence): https://example.org/graph",
      "heading [What people saw]: What people saw",
      "body [What people saw]: Latency was < 200 ms & \`calm\`,
    then rose steeply and a@example.org.",
      "data (evidence) [What people saw]: https://example.org/steep",
      "list-item [What people saw]: One
    two",
      "list-item [What people saw]: Three",
      "body (evidence) [What people saw]: It looked
    like the network.",
      "data (evidence) [What people saw]: the support desk",
      "body (evidence) [What people saw]: They wrote thrice.",
      "table [What people saw]: Time",
      "table [What people saw]: What",
      "table [What people saw]: 14:10",
      "table [What people saw]: \`x\` began",
      "body [What people saw]: ",
      "data (evidence) [What people saw]: a graph",
      "data (evidence) [What people saw]: graph.png",
      "data (evidence) [What people saw]: log line
      second",
    ]
  `);
});

test('an analysis is evidence as a whole; a theme has a place of its own', () => {
  expect(shown(prose('---\nrole: on-call engineer\n---\n\nI looked.\n', 'analysis'))).toMatchInlineSnapshot(`
    [
      "role (evidence): on-call engineer",
      "body (evidence): I looked.",
    ]
  `);
  expect(
    shown(
      prose('---\ntitle: A theme\ndefinition: A sentence.\nquestions: [Could it be us?]\n---\n\nWe know.\n', 'theme'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "title: A theme",
      "theme: A sentence.",
      "question: Could it be us?",
      "theme: We know.",
    ]
  `);
});

const record = `people:
  - id: on-call
    role: on-call engineer
    name: Ada Quill
timeline:
  - id: first
    at: 14:10
    what: |
      Looked at
      the network
    believed: 'It''s the network'
    source: chat log
hypotheses:
  - text: The cache
    from: 14:10
pauses:
  - after: first
    question: What now?
    options: [Wait, Call]
    reveal:
      happened: They called
      sense: It had helped before
x-own: left out
`;

test('a record; names are where they belong', () => {
  expect(shown(data('record', record))).toMatchInlineSnapshot(`
    [
      "role: on-call engineer",
      "data (evidence): 14:10",
      "timeline: Looked at
    the network
    ",
      "believed (evidence): It's the network",
      "label (evidence): chat log",
      "hypothesis: The cache",
      "data (evidence): 14:10",
      "question: What now?",
      "choice: Wait",
      "choice: Call",
      "reveal: They called",
      "reveal: It had helped before",
    ]
  `);
});

test('actions, with those that have an end', () => {
  expect(
    shown(
      data(
        'actions',
        '- id: a\n  kind: technical\n  text: Show it\n  owner: The cache team\n- id: b\n  kind: technical\n  text: Ask\n  doneWhen: It asks\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "action (open): Show it",
      "role: The cache team",
      "action (ends): Ask",
      "done-when: It asks",
    ]
  `);
  expect(shown(data('services', 'cart:\n  name: The cart\n'))).toMatchInlineSnapshot(`
    [
      "register: The cart",
    ]
  `);
});

test('places are exact, through folding, escapes, indentation and marks', () => {
  expectPlaces(prose(story));
  expectPlaces(data('record', record));
});

test('CRLF', () => {
  expectPlaces(prose(story.replaceAll('\n', '\r\n')));
  expectPlaces(data('record', record.replaceAll('\n', '\r\n')));
});
