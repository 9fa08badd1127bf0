import { asFile, atEndOf, inFile, inProse, onCard, type Mistake } from './mistake.ts';

const long = 'Somebody looked at the graphs of the day before, and nobody knew of the import that had begun.';

/** Blocks of prose, each with its rule and how far below its first line the slip stands. */
const blocks: readonly (readonly [name: string, rule: string, block: string, below?: number])[] = [
  [
    'a block whose end lost a tick, up to the next block',
    'lost-words',
    '```sh\ncurl “a”\n``\n\nNobody saw that it grew.\n\n```text\nb\n```',
  ],
  [
    'a block whose end lost a tick, up to a bare fence',
    'lost-words',
    '```sh\ncurl a\n``\n\nNobody on call saw that it grew.\n\n```\nb\n```\n\nIt went on.',
  ],
  [
    'code between tildes and ticks that swallows a note',
    'lost-words',
    'It grew.[^zz]\n\n~~~yaml\na: 1\n```\n\nSo it went.\n\n[^zz]: By a tenth.',
    2,
  ],
  ['a block between braces of a class', 'lost-words', '```{.python .numbered}\na = 1\n```'],
  ['a box with a comment alone', 'empty-part', '<Aside title="More">\n\n{/* explain it here */}\n\n</Aside>'],
  ['attributes behind a link', 'no-code', 'See [the page](https://example.org/a){target=_blank} for it.'],
  ['a class behind code', 'mdx-syntax', 'It was `a = 1`{.python} then.'],
  ['a link to the file of a theme', 'broken-link', 'See [the words](/themes/delayed-fuse.mdx) for it.'],
  ['a link to the file of a record', 'broken-link', 'See [it](/incidents/2019-10-21-docs-rs-disk-full/record.yaml).'],
  [
    'a mark of a merge below words',
    'merge-conflict',
    '## Later\n\nIt went on for an hour.\n=======\n\nIt was over.',
    3,
  ],
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
  ['a stretch of time upside down', 'range-order', 'From 14:30 to 14:10 nobody could pay.'],
  ['a source that somebody asked for', 'pasted-text', 'It grew [citation needed].'],
  ['an element opened again in its sentence', 'mdx-syntax', 'A <Term id="cdn">net<Term> of theirs.'],
  ['a box opened again where it ends', 'mdx-syntax', '<Aside title="A">\n\nWords.\n\n<Aside>', 4],
  ['an opening tag misspelt in a sentence', 'unknown-element', 'A <Trem id="cdn">net</Term> of theirs.'],
  ['an opening tag misspelt before a box', 'unknown-element', '<Asid title="A">\n\nWords.\n\n</Aside>'],
  ['an opening tag in small letters', 'unknown-element', 'A <term id="cdn">net</Term> of theirs.'],
  ['a closing tag in small letters', 'mdx-syntax', '<Aside title="A">\n\nWords.\n\n</aside>', 4],
  ['a closing tag misspelt in a sentence', 'mdx-syntax', 'A <Term id="cdn">net</Trem> of theirs.'],
  ['HTML opened again where it ends', 'no-html', 'It was <b>very slow<b> then.'],
  ['two names in braces', 'no-code', 'It is called {team}-{environment}-bot.'],
  ['two names in braces that are no code', 'mdx-syntax', 'It is called {the team}-{the environment}-bot.'],
  [
    'a link within the words of a term',
    'foreign-markup',
    'A <Term id="cdn">net of [theirs](https://example.org/a)</Term>.',
  ],
  ['an address within the words of a term', 'foreign-markup', 'A <Term id="cdn">net, https://example.org/a</Term>.'],
  ['a term within the words of a link', 'foreign-markup', 'A [<Term id="cdn">net</Term>](https://example.org/a).'],
  ['a note within the words of a link', 'foreign-markup', 'A [net[^zz]](https://example.org/a).\n\n[^zz]: Of theirs.'],
  ['a heading escaped by an editor', 'foreign-markup', `\\## Another part\n\n${long}`],
  ['a heading escaped hash by hash', 'foreign-markup', `\\#\\# Another part\n\n${long}`],
  ['items escaped by an editor', 'foreign-markup', '\\- one thing\n\\- another thing'],
  ['items escaped in paragraphs of their own', 'foreign-markup', '\\* one thing\n\n\\* another thing'],
  ['numbers escaped by an editor', 'foreign-markup', '1\\. one thing\n2\\. another thing'],
  ['a quotation escaped by an editor', 'foreign-markup', '\\> Nobody had been told of it.'],
  ['code escaped by an editor', 'foreign-markup', '\\`\\`\\`\nrestart\n\\`\\`\\`'],
  ['a link escaped by an editor', 'foreign-markup', 'See \\[the page\\](https://example.org/a) for it.'],
  ['bold escaped by an editor', 'foreign-markup', 'It was \\*\\*very slow\\*\\* then.'],
  ['a note without its colon', 'foreign-markup', 'It grew.[^zz]\n\n[^zz] Daylight time had ended.', 2],
  ['a note with a blank before its colon', 'foreign-markup', 'It grew.[^zz]\n\n[^zz] : Daylight time had ended.', 2],
  ['a mail to nobody', 'empty-part', 'You can [write to us](mailto:).'],
  ['a box of GitBook', 'mdx-syntax', '{% hint style="info" %}\nNobody had been told of it.\n{% endhint %}'],
  ['a box of Hugo', 'mdx-syntax', '{{< note >}}\nNobody had been told of it.\n{{< /note >}}'],
  ['a word of a thousand names', 'mdx-syntax', `It wrote ${'a_b'.repeat(2000)} again.`],
  ['a step left out', 'heading-order', `## Step 1: a look\n\n${long}\n\n## Step 3: the end\n\nIt was over.`, 4],
];

/** Relatives of what others had found, which nobody had heard of. */
export const relatives: readonly Mistake[] = [
  ...blocks.map(([name, rule, block, below]) => inProse(name, rule, block, below)),
  asFile(
    'ids of a playback parted by commas',
    'element-attributes',
    'playbacks/mutant.mdx',
    '---\ntitle: A walk\nincidents: [@]\n---\n\n## One\n\n<Moments incident="@" events="one, two, three" />\n',
    8,
  ),
  asFile(
    'a table of numbers with both sides of a merge',
    'merge-conflict',
    'incidents/2026-03-14-mutant/orders.csv',
    'day,orders\n<<<<<<< HEAD\n2026-03-13,4\n=======\n2026-03-13,5\n>>>>>>> recount\n2026-03-14,1\n',
    2,
    {
      'incidents/2026-03-14-mutant/narrative.mdx':
        '---\ntitle: Orders were slow\n---\n\n<Chart data="orders.csv" title="Orders each day" />\n',
    },
  ),
  atEndOf(
    'a team twice in the register',
    'yaml-syntax',
    'teams.yaml',
    'zz:\n  name: Zz\nyy:\n  name: Yy\nzz:\n  name: Zz',
    4,
  ),
  inFile('a second action with an id that is taken, and no more', 'duplicate-id', 'actions.yaml', (text) => {
    const id = /^- (?:\{ )?id: ([\w-]+)/m.exec(text)?.[1];
    const line = text.trimEnd().split('\n').length + 1;
    const action = `- { id: ${id ?? ''}, text: Limit retries in the client, kind: technical, state: planned }`;
    return id === undefined ? undefined : { text: `${text.trimEnd()}\n${action}\n`, line };
  }),
  inProse(
    'an impossible time in a row of times',
    'moment-in-words',
    '| When | What |\n| --- | --- |\n| 12:20 | one |\n| 12:25 | two |\n| 12:82 | three |\n| 12:30 | four |\n| 12:40 | five |',
    4,
  ),
  onCard('a tag twice in another case', 'given-twice', 'tags: [Deploy, deploy]'),
];
