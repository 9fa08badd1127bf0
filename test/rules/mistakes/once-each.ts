import {
  asFile,
  atEndOf,
  inActions,
  inFile,
  inNarrative,
  inProse,
  inRecord,
  onCard,
  replaceLine,
  type Mistake,
} from './mistake.ts';

/** A value above the lines that were to be it. */
const above = (value: string): Mistake =>
  inFile(`${value} above a list`, 'yaml-syntax', 'record.yaml', (text) =>
    replaceLine(text, /^timeline:$/m, `timeline: ${value}`),
  );

const sentences: readonly (readonly [name: string, rule: string, words: string])[] = [
  ['a link of a redirector', 'out-of-reach', 'The dashboard is at go/checkout-trace.'],
  ['a link of a redirector in brackets', 'out-of-reach', 'The steps of that night (goto/db-runbook) were nine.'],
  ['a number of a tracker inside', 'out-of-reach', 'It is told in b/12345678.'],
  ['a document of Google', 'out-of-reach', 'See the Google doc for details.'],
  ['a chat behind a colon', 'out-of-reach', 'Details: see Slack.'],
  ['what everybody could see coming', 'no-hindsight', 'Everybody could see this one coming.'],
  ['a mistake of beginners', 'no-human-error', 'It was a rookie mistake in the end.'],
  ['a dropped ball', 'no-person-failed', 'The release team dropped the ball here.'],
  ['no excuse', 'no-person-failed', 'There is no excuse for a server left out.'],
  ['common sense', 'no-minimiser', 'Common sense says that eight servers are eight.'],
  ['all that anyone had to do', 'no-would-have', 'All anyone had to do was read the mail.'],
  ['an amount that is only huge', 'vague-amount', 'A huge number of orders went out.'],
  ['a share of a house', 'no-internal-host', 'It lay under \\\\fileserver\\ops\\notes.docx then.'],
  ['a folder of somebody', 'no-internal-host', 'The log lay in /home/mlindqvist/logs/today then.'],
  ['what a cloud keeps under a number', 'no-internal-host', 'The role was arn:aws:iam::418273645091:role/deploy then.'],
  ['a mention in a chat', 'mdx-syntax', 'The first to answer was <@U024BE7LH> there.'],
  ['a picture of a chat', 'foreign-markup', 'So it went on until Monday. :zzz:'],
  ['a link in wide brackets', 'foreign-markup', 'The [page]（https://example.org/a） says so.'],
  ['a heading of wide signs', 'foreign-markup', '＃＃ What came of it'],
  ['strong words of wide signs', 'foreign-markup', 'It was ＊＊not＊＊ the flag.'],
  ['a given name that does something', 'no-name-in-role', 'Then Marcin rolled it back.'],
  ['a given name of a group', 'no-name-in-role', 'Jessica from operations had a guess.'],
  ['a password before a machine', 'no-secret', 'It ran [there](https://admin:Sommer2026@ci.example.org/job/12).'],
];

const chart = `---
title: Checkout was slow for an hour
---

<Chart data="orders.csv" title="Orders by day" />
`;

const rowsOfCharts: readonly (readonly [name: string, rule: string, line: number, table: string])[] = [
  ['thousands parted by dots', 'chart-rows', 3, 'day,orders\n2026-03-12,720\n2026-03-13,6.000\n2026-03-14,25.000\n'],
  ['thousands as a letter', 'chart-rows', 3, 'day,orders\n2026-03-12,720\n2026-03-13,6k\n2026-03-14,25k\n'],
  ['a day of no calendar in a table', 'chart-rows', 3, 'day,orders\n2026-03-12,7\n2026-03-32,6\n2026-03-14,5\n'],
  ['a sum below a table', 'chart-rows', 5, 'day,orders\n2026-03-12,7\n2026-03-13,6\n2026-03-14,5\nTotal,18\n'],
  ['a row of commas', 'chart-rows', 3, 'day,orders\n2026-03-12,7\n,\n2026-03-14,5\n'],
  ['a comment above a table', 'chart-data', 1, '# by hand\nday,orders\n2026-03-12,7\n2026-03-13,6\n'],
];

const rooms: readonly (readonly [name: string, rule: string, words: string])[] = [
  ['blame', 'no-why-did-you', 'Why did nobody look at the list?'],
  ['a character', 'no-character-judgement', 'What made the operator so careless?'],
  ['hindsight', 'no-hindsight', 'Now that it is obvious, in hindsight, what was missing?'],
];

const labels: readonly (readonly [name: string, rule: string, lines: string, below?: number])[] = [
  ['a symptom that is still to come', 'leftover', 'symptoms:\n  - TODO', 1],
  ['an internal address as a symptom', 'no-internal-host', 'symptoms:\n  - refused by 10.20.3.44', 1],
  ['a mark for a title', 'leftover', 'title: Untitled'],
  ['a name that led the review', 'no-name-in-role', 'review:\n  facilitator: Marta Lindqvist', 1],
  ['a handle that led the review', 'no-handle', 'review:\n  facilitator: "@mlindqvist"', 1],
];

const all: readonly Mistake[] = [
  ...['[]', '{}', '""', 'null', '~', 'none', 'see below'].map(above),
  ...sentences.map(([name, rule, words]) => inProse(`${name}, in a story`, rule, words)),
  ...labels.map(([name, rule, lines, below]) => onCard(name, rule, lines, below)),
  ...rowsOfCharts.map(([name, rule, line, table]) =>
    asFile(name, rule, 'incidents/2026-03-14-orders/orders.csv', table, line, {
      'incidents/2026-03-14-orders/narrative.mdx': chart,
    }),
  ),
  inProse('more than all of them', 'number-slip', 'About 140 % of the servers had the code.'),
  inProse('a colon with nothing behind it', 'unfinished-sentence', 'It took three things to get there:'),
  inProse('a drawing in code', 'foreign-markup', '```mermaid\ngraph TD\n  A-->B\n```'),
  inProse(
    'a table as a file of the site',
    'broken-link',
    'See [them](/incidents/2022-11-27-hachyderm-leaving-the-basement/people.csv).',
  ),
  inRecord(
    'what was believed, and what happened, in the same words',
    'given-twice',
    'timeline',
    ['at: 1926-03-14', 'kind: context', 'what: The queue grows by itself.', 'believed: The queue grows by itself.'],
    3,
  ),
  inActions('an estimate of tomorrow', 'future-date', {
    costOfDelay: '{ amount: 9, currency: EUR, per: week, basis: lost orders, estimated: 2027-03-01 }',
  }),
  inNarrative('the other half of the day', 'record-differs', (text) => {
    const [, hour = '', minute = ''] = /\bAt (1[3-9]|2[0-3]):(\d\d)(?= )/.exec(text) ?? [];
    return replaceLine(text, /\bAt (1[3-9]|2[0-3]):(\d\d)(?= )/, `At ${String(Number(hour) - 12)}:${minute} am`);
  }),
  inNarrative('a card without its title', 'missing-key', (text) => replaceLine(text, /^title: .*\n/m, '', 2)),
  inNarrative('a misspelt title', 'unknown-key', (text) => replaceLine(text, /^title: /m, 'titel: ')),
  inNarrative('a section that holds a comment', 'empty-part', (text) => ({
    text: text.replace(/^## /m, '## What we saw\n\n{/* to come */}\n\n## '),
    line: text.slice(0, text.search(/^## /m)).split('\n').length,
  })),
  inActions('an address as an owner', 'no-email', { owner: 'm.lindqvist@harbour.example' }),
  inActions('a question mark as an owner', 'leftover', { owner: '"?"' }),
  inRecord(
    'a mention of a chat in a finding',
    'pasted-text',
    'findings',
    ['kind: learning', 'text: "<@U024BE7LH> saw it first."'],
    1,
  ),
  inActions('an address of an example that is to be written to', 'no-email', {
    doneWhen: 'Somebody says so; ask jan@mutants.example.',
  }),
  atEndOf(
    'a person in what a service does',
    'no-name-in-role',
    'services.yaml',
    'mutant:\n  name: Mutants\n  what: Kept by Marta Lindqvist.',
    2,
  ),
  atEndOf(
    'hindsight in the glossary',
    'no-hindsight',
    'glossary.yaml',
    'mutant:\n  term: mutant\n  meaning: What, in hindsight, was broken.',
    2,
  ),
  asFile(
    'a mark of the common ancestor',
    'merge-conflict',
    'teams.yaml',
    'a-team:\n  name: A team\n||||||| 3f2a91c\n  what: It is.\n',
    3,
  ),
  ...rooms.map(([name, rule, words]) =>
    asFile(
      `${name} in a question of a theme`,
      rule,
      'themes/mutant.mdx',
      `---\ntitle: A mutant\ndefinition: What a mutant is.\nkind: technical\nsigns: [It is slow.]\nquestions:\n  - ${words}\n---\n\nThis is what a mutant is, told in a few words.\n`,
      7,
    ),
  ),
  asFile(
    'more care against a theme',
    'no-vigilance-fix',
    'themes/mutant.mdx',
    '---\ntitle: A mutant\ndefinition: What a mutant is.\nkind: technical\nsigns: [It is slow.]\ncounterMoves:\n  - Be more careful with lists.\n---\n\nThis is what a mutant is, told in a few words.\n',
    7,
  ),
];

/** What was overlooked until lately; in one story each, since it is the same mistake in all. */
export const onceEach: readonly Mistake[] = all.map((mistake) => ({ ...mistake, once: true }));
