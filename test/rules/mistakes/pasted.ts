import { asFile, atEndOf, inProse, inRecord, type Mistake } from './mistake.ts';

/** Words of one line, each in a story, as a point, in a record, in a term, in a theme and in a playback. */
const anywhere: readonly (readonly [name: string, words: string])[] = [
  ['a source by its key', 'A known pattern [@dekker2011, p. 44] of drift.'],
  ['a source that was not found', 'The queue grew for an hour [?].'],
  ['a section that was not found', 'It grew, as in Section ??, for an hour.'],
  ['an include of AsciiDoc', 'include::queue.adoc[]'],
  ['a picture of AsciiDoc', 'image::queue.png[The queue]'],
  ['a link of AsciiDoc', 'The queue grew, see https://example.org/a[the board].'],
  ['a reference of AsciiDoc', 'The queue grew, see xref:queue.adoc[The queue].'],
  ['a box of AsciiDoc', 'NOTE: The board is ten minutes behind.'],
  ['a title of AsciiDoc', '= What we saw'],
  ['a directive', '.. code-block:: bash'],
  ['the target of a link', '.. _queue:'],
  ['a note of reStructuredText', 'The queue grew [1]_ for an hour.'],
  ['a word to be put in', 'The queue |project| grew.'],
  ['a drawer of Org', ':PROPERTIES:'],
  ['code of Org', 'The pod =web-1= was full.'],
  ['a key with two colons', 'severity:: high'],
  ['emphasis of a wiki', "The queue ''grew'' for an hour."],
  ['a link of a wiki with its address', 'The queue grew, see [https://example.org/a the board].'],
  ['a signature of a wiki', 'The queue grew. ~~~~'],
  ['a link of Textile', 'The queue grew, see "the board":https://example.org/a.'],
  ['a command of a site', '[gallery ids="1,2"]'],
  ['a row with tabs', 'jenkins\tAugust 2017\t13 March'],
  ['a formula of a spreadsheet', 'It cost =SUM(A1:A7) in all.'],
  ['a number too wide for its cell', 'It cost ##### in all.'],
  ['a field of a word processor', 'HYPERLINK "https://example.org/a"'],
  ['a mark of confidence', 'Privileged and confidential'],
  ['a mark of confidence in a sentence', 'This is for internal use only.'],
  ['a mark of lawyers', 'Attorney work product'],
  ['a colour of confidence', 'TLP:AMBER'],
  ['a mark against passing on', 'Not for external distribution'],
  ['a mark of rights', '© 2019 Example Ltd. All rights reserved.'],
  ['a source of an assistant', 'The queue grew citeturn0search0turn1search2.'],
  ['words of an assistant about its words', 'Below is a polished version of your text:'],
  ['an apology of an assistant', "I'm sorry, but I can't help with that."],
  ['a mark of a translator', 'Translated with DeepL.com (free version)'],
  ['a letter of a scanner', 'The queue grew frorn the start.'],
  ['what stands around a page', 'Back to top'],
  ['a time to read', '4 min read'],
  ['the head of a message', '[10:42 AM] Jane: the queue is full'],
  ['tags of notes', 'The queue grew for an hour. #incident #queue'],
  ['a mark of a transcript', '[inaudible]'],
  ['a time of a transcript', '00:12:03.000 --> 00:12:05.000'],
  ['a prompt', 'root@web-1:~# kubectl get pods'],
  ['a shell that found nothing', 'bash: kubectl: command not found'],
  ['a line of a log', 'Apr 11 10:42:03 web-1 kernel: queue full'],
  ['a command of an editor', 'The queue grew for an hour. :wq'],
  ['a line of a comparison', '@@ -1,7 +1,9 @@'],
  ['a greeting', 'Hi all,'],
  ['a subject of a mail', 'RE: the queue'],
  ['a command for a tracker', '/close'],
];

/** Where braces and marks are read in prose, and are told of there. */
const inValues: readonly (readonly [name: string, words: string])[] = [
  ['a source of LaTeX', 'A known pattern \\cite{dekker2011} of drift.'],
  ['bold words of LaTeX', 'The queue \\textbf{grew} for an hour.'],
  ['a macro of a tracker', 'The board was {color:red}red{color} then.'],
  ['a heading of a tracker', 'h2. What we saw'],
  ['a link of a tracker', 'The queue grew, see [the board|https://example.org/a].'],
  ['a link of a chat', 'The queue grew, see <https://example.org/a|the board>.'],
  ['a sign by its name', 'The queue grew :party-parrot: for an hour.'],
  ['a tag of a page', '<details>The queue</details>'],
  ['a sign of web pages', 'The queue &rarr; the board.'],
  ['a box to tick', '- [ ] ask the network team'],
];

const blocks: readonly (readonly [name: string, rule: string, block: string])[] = [
  ['a suggestion', 'foreign-markup', '```suggestion\nThe board was green.\n```'],
  ['a question to notes', 'foreign-markup', '```dataview\nTABLE file.ctime\n```'],
  ['tasks of notes', 'foreign-markup', '```tasks\nnot done\n```'],
  ['a box as a block of code', 'foreign-markup', '```ad-note\nThe board was green.\n```'],
  ['a story as a block of code', 'foreign-markup', '```markdown\n## What we saw\n\nThe board was green.\n```'],
  ['a question in a sentence', 'foreign-markup', 'It took `= this.duration` to see it.'],
  ['a box of AsciiDoc with its lines', 'foreign-markup', '[NOTE]\n====\nThe board is behind.\n===='],
  ['code of AsciiDoc', 'foreign-markup', '[source,bash]\n----\nkubectl get pods\n----'],
  ['numbers of a wiki', 'foreign-markup', '# The queue grew.\n# Nobody saw it.'],
  ['two versions of a line', 'foreign-markup', '-The board was green.\n+The board was red.'],
  ['a sign with a hyphen', 'foreign-markup', 'The queue grew :party-parrot: for an hour.'],
  ['an open task', 'leftover', '- [ ] ask the network team'],
  ['a name between two angles', 'mdx-syntax', 'The queue grew, see <<queue,The queue>>.'],
  ['rows with pipes alone', 'pasted-text', 'host | since\njenkins | 2017'],
  ['rows with commas', 'pasted-text', 'host,since,used\njenkins,2017,2019'],
  ['keys of another system', 'pasted-text', 'title: The queue\ntags: [queue]'],
  ['the end of a mail', 'pasted-text', 'Best regards,\nSRE'],
];

const card = (title: string, more: string): string => `---\ntitle: ${title}\nstatus: published\n${more}---\n`;

/** Where the texts of whole files are made, in which @ stands for a story. */
function elsewhere(name: string, words: string): Mistake[] {
  return [
    atEndOf(
      `${name}, in a term`,
      'pasted-text',
      'glossary.yaml',
      `mutant:\n  term: mutant\n  meaning: ${JSON.stringify(words)}`,
      2,
    ),
    asFile(
      `${name}, in a theme`,
      'pasted-text',
      'themes/mutant.mdx',
      `${card('A mutant', 'definition: It is told in a few words.\nkind: technical\nsigns: [It is slow.]\n')}\nThis is what it is, told in a few words.\n\n${words}\n`,
      11,
    ),
  ];
}

export const pasted: readonly Mistake[] = [
  ...anywhere.flatMap(([name, words]): Mistake[] => [
    inProse(`${name}, in a story`, 'pasted-text', words),
    inProse(`${name}, as a point`, 'pasted-text', `- The board stayed green.\n- ${words}`, 1),
    inRecord(
      `${name}, in a record`,
      'pasted-text',
      'findings',
      ['kind: learning', `text: ${JSON.stringify(words)}`],
      1,
    ),
    ...(words.includes('@') ? [] : elsewhere(name, words)),
  ]),
  ...inValues.flatMap(([name, words]): Mistake[] => [
    inRecord(`${name}, in a value`, 'pasted-text', 'findings', ['kind: learning', `text: ${JSON.stringify(words)}`], 1),
    atEndOf(
      `${name}, in a value of the glossary`,
      'pasted-text',
      'glossary.yaml',
      `mutant:\n  term: mutant\n  meaning: ${JSON.stringify(words)}`,
      2,
    ),
  ]),
  ...blocks.map(([name, rule, block]) => inProse(name, rule, block)),
];
