import { asFile, inActions, inProse, inRecord, onCard, type Mistake } from './mistake.ts';

/** What other programs and hands leave, each in a story, in a record and in an action. */
const everywhere: readonly (readonly [name: string, rule: string, words: string])[] = [
  ['the mark of a comment', 'pasted-text', 'It was late.[a] Nobody saw it.'],
  ['the letters of a commenter', 'pasted-text', 'It was late.[JS1] Nobody saw it.'],
  ['the number of a page', 'pasted-text', 'It was late. Page 3 of 7'],
  ['an object of a program', 'pasted-text', 'It was seen by [object Object] at first.'],
  ['an error of a spreadsheet', 'pasted-text', 'It took #REF! minutes.'],
  ['a number that is none', 'pasted-text', 'It took NaN minutes.'],
  ['bytes of a mail', 'pasted-text', 'The queue=E2=80=99s end was late.'],
  ['a blank of an address', 'pasted-text', 'The queue%20was late.'],
  ['a person of a tracker', 'pasted-text', 'It was seen by [~jlindqvist] at nine.'],
  ['a picture that stayed behind', 'pasted-text', 'It was red. [image: queue]'],
  ['a question of an assistant', 'pasted-text', 'It was late. Would you like me to shorten it?'],
  ['a mark apart from its word', 'pasted-text', 'It was late , and nobody saw it.'],
  ['a number to come', 'leftover', 'It took X minutes.'],
  ['a line to fill in', 'leftover', 'It took ____ minutes.'],
  ['a note to whoever writes', 'leftover', 'It took 40 minutes (is this right?).'],
  ['details to follow', 'leftover', 'It was late. More details to follow.'],
  ['a word in capitals for a draft', 'leftover', 'DRAFT. It was late.'],
  ['a mark of confidence in capitals', 'pasted-text', 'INTERNAL USE ONLY. It was late.'],
];

const blocks: readonly (readonly [name: string, rule: string, block: string, below?: number])[] = [
  ['a line about a message', 'pasted-text', '3 replies'],
  ['a line for a program that keeps changes', 'pasted-text', 'Co-authored-by: somebody'],
  ['the head of a mail', 'pasted-text', '---------- Forwarded message ----------'],
  ['a comment of a program', 'pasted-text', '// look this up again'],
  ['a key in the story', 'pasted-text', 'hook: The queue grew.'],
  ['a formula on lines of its own', 'pasted-text', '$$\nx = 1\n$$'],
  ['points with letters', 'pasted-text', 'a) The queue was full.\nb) The cache was not.'],
  ['points with arrows', 'pasted-text', '→ The queue was full.\n→ The cache was not.'],
  ['a line in bold for a heading', 'foreign-markup', '**Once more**\n\nThe queue grew.'],
  ['a line in capitals for a heading', 'foreign-markup', 'ONCE MORE\n\nThe queue grew.'],
  ['a table of a head alone', 'empty-part', '| a | b |\n| --- | --- |'],
  ['a row behind a blank line', 'foreign-markup', '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |', 4],
  ['a sentence that a quotation takes along', 'foreign-markup', '> The queue was full.\nNobody saw it.', 1],
  ['a star before a first word', 'foreign-markup', '*The queue grew.'],
  ['the name of a picture', 'pasted-text', 'queue-on-friday.png'],
  ['a paragraph four blanks in, in MDX', 'foreign-markup', '    The queue grew, and nobody saw it.'],
  ['a heading four blanks in, in MDX', 'foreign-markup', '    ## Once more\n\nThe queue grew.'],
  ['a wiki link in a table', 'foreign-markup', '| a | b |\n| --- | --- |\n| [[The board]] | 2 |', 2],
  ['an attachment', 'out-of-reach', 'The numbers are red (see the attached spreadsheet).'],
  ['a dashboard by its name alone', 'out-of-reach', 'It was red (see dashboard).'],
  ['an address without its beginning', 'pasted-text', 'It stood on status.shop.com/incidents/412 too.'],
  ['a link below that is not there', 'count-slip', 'The numbers are in a table (see link below).'],
  ['what was obvious from the beginning', 'no-hindsight', 'It was obvious from the beginning that it grew.'],
  ['what was never going to work', 'no-hindsight', 'This was clearly never going to work.'],
];

/** Marks of Markdown and of programs in values, where they are shown as they stand. */
const inValues: readonly string[] = [
  'It was **slow and late.',
  'It was `slow and late.',
  'See [the board]() for more.',
  'See (the board)[https://example.org/board] for more.',
  'It ran on <cluster-name> and was late.',
  'It ran on ${CLUSTER} and was late.',
  'It ran for %s minutes.',
  'It was red (see screenshot).',
];

const templates = ['How it showed up here', 'test', 'asdf', 'to be written', 'A sentence about it'];

export const traces: readonly Mistake[] = [
  ...everywhere.flatMap(([name, rule, words]) => [
    inProse(`${name} in a story`, rule, words),
    inRecord(`${name} in a finding`, rule, 'findings', ['kind: learning', `text: "${words}"`], 1),
    inActions(`${name} in an action`, rule, { text: `"${words}"` }),
  ]),
  ...blocks.map(([name, rule, block, below]) => inProse(name, rule, block, below)),
  ...inValues.flatMap((words) => [
    onCard(`for readers: ${words}`, 'pasted-text', `readers: "${words}"`),
    inRecord(`in a finding: ${words}`, 'pasted-text', 'findings', ['kind: learning', `text: "${words}"`], 1),
  ]),
  ...templates.map((words) => onCard(`for readers: ${words}`, 'leftover', `readers: ${words}`)),
  inProse('words to come in the title of a box', 'leftover', '<Aside title="TODO: name">\n\nWords.\n\n</Aside>'),
  ...['thought it was', 'we assumed', 'noticed', 'wondered', 'learned later'].map((label) =>
    asFile(
      `a label that nobody reads: ${label}`,
      'timeline-line',
      'incidents/@/analyses/mutant.mdx',
      `---\nrole: The engineer\nshare: everyone\n---\n\n## Key events\n\n- 15:37 asks\n  - ${label}: the network\n- 15:41 ends\n`,
      9,
    ),
  ),
];
