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

const chart = '---\ntitle: Orders were slow\n---\n\n<Chart data="orders.csv" title="Orders each day" unit="@unit" />\n';
const folder = 'incidents/2026-03-14-mutant';
const long = 'The import had begun an hour before, and nobody in the room had been told that it would run on this day.';

/** Blocks of prose that a colleague would stop at, each with its rule and how far below its first line the slip stands. */
const blocks: readonly (readonly [name: string, rule: string, block: string, below?: number])[] = [
  ['bold that ends with one star', 'foreign-markup', '**The queue.* It grew.'],
  ['emphasis with a blank inside', 'foreign-markup', '*09:47. * It grew.'],
  ['words struck out at one end', 'foreign-markup', 'It was ~~slow and then fast.'],
  ['a rule right below a sentence', 'foreign-markup', 'The queue grew, and nobody saw it.\n-----'],
  ['half of a merge below a sentence', 'merge-conflict', 'The queue grew.\n=======', 1],
  ['a box of another generator inside a paragraph', 'foreign-markup', 'The queue grew. :::note'],
  ['a line below a head with a column too few', 'foreign-markup', '| a | b |\n| --- |\n| 1 | 2 |'],
  ['a new line as JSON writes it', 'foreign-markup', 'The queue grew.\\n\\nNobody saw it.'],
  ['an entity without its semicolon', 'foreign-markup', 'It took 18&nbsphours.'],
  ['an entity of an entity', 'foreign-markup', 'It took 18&amp;nbsp;hours.'],
  ['a link of Jira', 'foreign-markup', 'See [the board|https://example.org/board].'],
  ['bold of a forum', 'foreign-markup', 'It was [b]slow[/b].'],
  ['a heading of Jira', 'foreign-markup', 'h2. What helped'],
  ['a dash for the hyphens of a command', 'foreign-markup', '```\ncargo add serde —features derive\n```', 1],
  ['a picture by reference', 'foreign-markup', '![The queue][image1]'],
  ['a heading of the first level inside a story', 'heading-order', `# Once more\n\n${long}`],
  ['a level left out', 'heading-order', `#### Once more\n\n${long}`],
  ['a heading with nothing below it', 'empty-part', '## What is still open'],
  ['a weekday that is another', 'moment-in-words', 'On 28 October 2022, a Thursday, the queue grew.'],
  ['a weekday before its date', 'moment-in-words', 'On Monday, October 28, 2022 the queue grew.'],
  ['a day of no month', 'moment-in-words', 'It was empty again on 31 June 2022.'],
  ['minutes beyond an hour', 'moment-in-words', 'At 10:75 the queue grew.'],
  ['a quotation that never ends', 'open-mark', 'They wrote “the queue is full. Nobody answered.'],
  ['a bracket that never ends', 'open-mark', 'The queue (of one region was full. Nobody answered.'],
  ['a word twice', 'repeated-word', 'They looked at the the queue.'],
  [
    'a sentence that breaks off',
    'unfinished-sentence',
    'The queue grew for an hour. Somebody looked at it and noted each',
  ],
  ['letters in another encoding', 'pasted-text', 'The projectâ€™s messages were few.'],
  ['one sign for two letters', 'pasted-text', 'There is no ofﬁcial account.'],
  ['a word in two pieces', 'pasted-text', 'It ran in a pub-\nlic cloud.'],
  ['a reference that a word processor lost', 'pasted-text', 'See Error! Reference source not found.'],
  ['bullets as letters', 'pasted-text', '• The queue was full.\n• The cache was not.'],
  ['numbers without a blank', 'pasted-text', '1.The queue was full.\n2.The cache was not.'],
  ['what an assistant said', 'pasted-text', 'Certainly! Here is the revised paragraph:'],
  ['a mark of an assistant', 'pasted-text', 'It was slow【4†source】.'],
  ['a formula', 'pasted-text', 'It was $\\approx 30\\times$ as much.'],
  ['a box of reStructuredText', 'pasted-text', '.. note:: It was slow.'],
  ['a heading of MediaWiki', 'pasted-text', '== What helped =='],
  ['a link to this machine', 'broken-link', 'See [the list of themes](http://localhost:4321/themes/).'],
  ['an address with its beginning twice', 'broken-link', 'See [the first report](https://https://example.org/).'],
  [
    'an address through a mail filter',
    'broken-link',
    'See [it](https://www.google.com/url?q=https://example.org/&sa=D).',
  ],
  ['a ticket behind the name of another', 'contradiction', 'See [#12](https://example.org/issues/13).'],
  ['an address behind another', 'contradiction', 'See [https://example.org/a](https://example.org/b).'],
];

export const strangers: readonly Mistake[] = [
  ...blocks.map(([name, rule, block, below]) => inProse(name, rule, block, below)),
  inNarrative('a sentence that was moved and also left', 'given-twice', (text) => ({
    text: `${text.trimEnd()}\n\n${long}\n\n${long.replace('begun', 'started')}\n`,
    line: text.trimEnd().split('\n').length + 4,
  })),
  inNarrative('the same name for two sections', 'heading-order', (text) => ({
    text: `${text.trimEnd()}\n\n## Once more\n\n${long}\n\n## Once more\n\nIt was over.\n`,
    line: text.trimEnd().split('\n').length + 6,
  })),
  inNarrative('the end of the card with two dashes', 'front-matter', (text) => {
    const end = text.indexOf('\n---\n', 4) + 1;
    return { text: `${text.slice(0, end)}--\n${text.slice(end + 4)}`, line: text.slice(0, end).split('\n').length };
  }),
  onCard('an address without its colon', 'invalid-value', 'links:\n  - {title: A board, url: https//example.org}', 1),
  onCard(
    'a link of Markdown for an address',
    'invalid-value',
    'links:\n  - {title: A board, url: "[a](https://example.org)"}',
    1,
  ),
  onCard(
    'more who learnt than were there',
    'contradiction',
    'held:\n  - {on: 2026-03-14, audience: All, people: 9, learnt: 12}',
    1,
  ),
  onCard('an entity on the card', 'pasted-text', 'readers: Anyone that&#39;s on call'),
  onCard('stars on the card', 'pasted-text', 'readers: Anyone **on call**'),
  inRecord(
    'a name of an emoji in the record',
    'pasted-text',
    'timeline',
    ['at: 1926-03-14', 'kind: context', 'what: ":rotating_light: It grew."'],
    2,
  ),
  inFile('a quote of the record that is never closed', 'yaml-syntax', 'record.yaml', (text) =>
    replaceLine(text, /^( {2}- \{ id: [\w-]+, at: [^\n]*?what: "[^"\n]*)"/m, '$1'),
  ),
  inActions('news from before the idea', 'contradiction', { heardOn: '2019-01-01' }),
  inActions('a review from before the idea', 'contradiction', { reviewOn: '2019-01-01' }),
  asFile(
    'a table without its first row',
    'chart-rows',
    `${folder}/orders.csv`,
    '2026-03-12,4\n2026-03-13,4\n2026-03-14,1\n',
    1,
    {
      [`${folder}/narrative.mdx`]: chart.replace(' unit="@unit"', ''),
    },
  ),
  asFile(
    'a row of another year',
    'chart-rows',
    `${folder}/orders.csv`,
    'day,orders\n2026-03-12,4\n2025-03-13,4\n2026-03-14,1\n2026-03-15,1\n',
    3,
    {
      [`${folder}/narrative.mdx`]: chart.replace(' unit="@unit"', ''),
    },
  ),
  asFile(
    'days as a spreadsheet keeps them',
    'chart-rows',
    `${folder}/orders.csv`,
    'day,orders\n44868,4\n44869,4\n44870,1\n',
    2,
    {
      [`${folder}/narrative.mdx`]: chart.replace(' unit="@unit"', ''),
    },
  ),
  asFile(
    'a letter among numbers',
    'chart-rows',
    `${folder}/orders.csv`,
    'day,orders\n2026-03-12,4\n2026-03-13,1O\n2026-03-14,1\n',
    3,
    {
      [`${folder}/narrative.mdx`]: chart.replace(' unit="@unit"', ''),
    },
  ),
  atEndOf(
    'a team by the name of another',
    'given-twice',
    'teams.yaml',
    'one-more:\n  name: Platform\nand-another:\n  name: Platform',
    3,
  ),
  atEndOf(
    'a pattern of tickets without their key',
    'invalid-value',
    'knowledge-base.yaml',
    'trackers:\n  - name: Jira\n    link: https://tickets.example.org/{id}',
    2,
  ),
];
