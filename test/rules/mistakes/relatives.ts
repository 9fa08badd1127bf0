import { inProse, onCard, type Mistake } from './mistake.ts';

const long = 'Somebody looked at the graphs of the day before, and nobody knew of the import that had begun.';

/** Blocks of prose, each with its rule and how far below its first line the slip stands. */
const blocks: readonly (readonly [name: string, rule: string, block: string, below?: number])[] = [
  ['lines of code between two ticks', 'lost-words', '``yaml\na: 1\n``'],
  ['a line break between words and their address', 'foreign-markup', 'See [the page]\n(https://example.org/a) for it.'],
  ['an address before its words', 'foreign-markup', 'See (https://example.org/a)[the page].'],
  [
    'a reference spelt otherwise than it is defined',
    'foreign-markup',
    'See [the page][pg].\n\n[page]: https://example.org/',
  ],
  ['two notes under one mark', 'lost-words', 'It grew.[^zz]\n\n[^zz]: One.\n\n[^zz]: Two.', 4],
  ['a note inside its sentence', 'foreign-markup', 'It grew.^[Because of the import.]'],
  ['a box of MkDocs that opens', 'foreign-markup', '??? note "More"\n    It grew.'],
  ['a number of a character without its semicolon', 'foreign-markup', 'It took 5&#160minutes.'],
  ['code of Org mode', 'pasted-text', '#+BEGIN_SRC sh\nkubectl\n#+END_SRC'],
  ['a term without words', 'empty-part', 'It is a <Term id="cdn"></Term> of theirs.'],
  ['an item without words', 'empty-part', '- one\n-\n- three', 1],
  ['an item without its blank', 'foreign-markup', '* one\n*two\n* three', 1],
  ['a list without blanks', 'pasted-text', '-one\n-two\n-three'],
  ['two underscores at one end', 'foreign-markup', 'It was __very slow_ then.'],
  ['two sentences without a blank', 'pasted-text', 'The queue was growing.Nobody saw it.', 0],
  ['two commas', 'pasted-text', 'The queue was growing,, and grew.'],
  ['two full stops', 'pasted-text', 'The queue was growing..'],
  ['an hour after twelve in the morning', 'moment-in-words', 'It was over at 13:10 am.'],
  ['a stretch of time upside down', 'time-between', 'From 14:30 to 14:10 nobody could pay.'],
  ['a source that somebody asked for', 'pasted-text', 'It grew [citation needed].'],
  ['a step left out', 'heading-order', `## Step 1: a look\n\n${long}\n\n## Step 3: the end\n\nIt was over.`, 4],
];

/** Relatives of what others had found, which nobody had heard of. */
export const relatives: readonly Mistake[] = [
  ...blocks.map(([name, rule, block, below]) => inProse(name, rule, block, below)),
  onCard('a tag twice in another case', 'given-twice', 'tags: [Deploy, deploy]'),
];
