import { asFile, inNarrative, inProse, type Mistake } from './mistake.ts';

const folder = 'incidents/2026-03-14-mutant';
const card = '---\ntitle: Orders were slow\n---\n\n';
/** A story of its own in plain Markdown, whose sixth line is where the body begins. */
const inMarkdown = (name: string, rule: string, body: string, line = 5): Mistake =>
  asFile(name, rule, `${folder}/narrative.md`, `${card}${body}\n`, line);

/** Syntax of Markdown and MDX, and marks of other systems. */
export const proseMistakes: readonly Mistake[] = [
  inProse('<br>', 'mdx-syntax', 'One line<br>another.'),
  inProse('a comment of HTML', 'mdx-syntax', '<!-- hidden -->'),
  inProse('an angle-bracket link', 'mdx-syntax', 'See <https://example.org/status> for more.'),
  inProse('an angle-bracket mail address', 'mdx-syntax', 'Write to <status@example.org> for more.'),
  inProse('less than', 'mdx-syntax', 'It took <5 ms before.'),
  inProse('an arrow', 'mdx-syntax', 'Traffic went web <- cache at noon.'),
  inProse('a lone brace', 'mdx-syntax', 'The log said { and went on.'),
  inProse('a placeholder', 'mdx-syntax', 'We ran restore --into <cluster-name> on the host.'),
  inProse('a placeholder with blanks', 'mdx-syntax', 'We ran restore --into <name of cluster> on the host.'),
  inProse('a placeholder of one letter', 'mdx-syntax', 'We ran kill <n> on the host.'),
  inProse('a placeholder with a name of HTML', 'no-html', 'We ran move <source> on the host.'),
  inProse('a type of a language', 'mdx-syntax', 'A List<String> came back.'),
  inProse('a map of a language', 'mdx-syntax', 'A Map<String, Integer> came back.'),
  inProse('braces of a template', 'mdx-syntax', 'The chart had {{ .Values.replicas }} in it.'),
  inProse('braces of a shell', 'no-code', 'It expands ${HOST} first.'),
  inProse('JSON', 'mdx-syntax', 'The answer was {"error": "timeout", "code": 504}.'),
  inProse('a choice in braces', 'mdx-syntax', 'It is assigned to {no one/a team}.'),
  inProse('a set in braces', 'mdx-syntax', 'Hosts were web{1..4} at noon.'),
  inProse('an expression', 'no-code', 'It was {1 + 1} in all.'),
  inProse('an import', 'no-code', "import chart from './chart.js'"),
  inProse('an export', 'no-code', 'export const x = 1'),
  inProse('a script', 'no-html', '<script>alert(1)</script>'),
  inProse('a style', 'no-html', '<style>p.a</style>'),
  inProse('a frame of another page', 'no-html', '<iframe src="https://example.org/"></iframe>'),
  inProse('a tag of HTML', 'no-html', '<details>\n\nWords\n\n</details>'),
  inProse('bold of HTML', 'no-html', 'It was <b>slow</b>.'),
  inProse('letters below of HTML', 'no-html', 'CO<sub>2</sub> rose.'),
  inProse('a key of HTML', 'no-html', 'They pressed <kbd>Enter</kbd>.'),
  inProse('a table of HTML', 'no-html', '<table>\n\nWords\n\n</table>'),
  inProse('a place of HTML', 'no-html', '<a name="here"></a>'),
  inProse('a fence that is never closed', 'lost-words', '```text\nerror 504'),
  inProse('a fence that is closed with other marks', 'lost-words', '```text\nerror 504\n~~~'),
  inProse('a fence that is closed with two marks', 'lost-words', '```text\nerror 504\n``'),
  inProse('words behind a fence', 'lost-words', '```the log of the broker\nerror 504\n```'),
  inProse('a log line in brackets', 'lost-words', '[ERROR]: timeout'),
  inProse('an address that nobody refers to', 'lost-words', '[board]: https://example.org/board'),
  inProse('a note that nothing mentions', 'lost-words', '[^lonely]: Of the broker.'),
  inProse('a mention of no note', 'foreign-markup', 'It grew.[^nowhere]'),
  inProse(
    'too many cells in a row',
    'lost-words',
    '| time | what |\n| --- | --- |\n| 10:02 | the alarm | ignored |',
    2,
  ),
  inProse('a | in a cell', 'lost-words', '| command | what |\n| --- | --- |\n| ps | grep x | all of them |', 2),
  inProse('a table without its rule', 'foreign-markup', '| time | what |\n| 10:02 | the alarm |'),
  inProse('a table with a rule of too few cells', 'foreign-markup', '| time | what |\n| --- |\n| 10:02 | the alarm |'),
  inProse('a heading without a blank', 'foreign-markup', '##What came after'),
  inProse('a heading of seven', 'foreign-markup', '####### What came after'),
  inProse('a heading without words', 'empty-part', '##'),
  inProse('a heading with an address', 'mdx-syntax', '## What came after {#after}'),
  inProse('a box of a wiki', 'foreign-markup', ':::note\n\nIt was known.\n\n:::'),
  inProse('a box of another generator', 'foreign-markup', '!!! note\n    It was known.'),
  inProse('an alert of a code host', 'foreign-markup', '> [!NOTE]\n> It was known.'),
  inProse('a link of a wiki', 'foreign-markup', 'As [[Runbook]] says.'),
  inProse('a picture of a wiki', 'foreign-markup', '![[graph.png]]'),
  inProse('marked words of a wiki', 'foreign-markup', 'It was ==known== then.'),
  inProse('a name for a character', 'foreign-markup', 'It was :fire: then.'),
  inProse('a table of contents', 'foreign-markup', '[toc]'),
  inProse('a table of contents of another system', 'foreign-markup', '[[_TOC_]]'),
  inProse('a macro of a wiki', 'mdx-syntax', '{code:java}'),
  inProse('a command of another generator', 'mdx-syntax', '{% include note.html %}'),
  inProse('a shortcode', 'mdx-syntax', '{{< note >}}'),
  inProse('bold that is never closed', 'foreign-markup', 'It was **slow for an hour.'),
  inProse('bold with a blank inside', 'foreign-markup', 'It was ** slow ** for an hour.'),
  inProse('code that is never closed', 'foreign-markup', 'We ran `restore --all and waited.'),
  inProse('words to be written', 'leftover', 'TODO: say how it was noticed.'),
  inProse('words of a template', 'leftover', 'Lorem ipsum dolor sit amet.'),
  inProse('marks to be filled in', 'leftover', 'It began at XX:XX and ended later.'),
  inNarrative('the title again as a heading', 'given-twice', (text) => {
    const title = /^title: (.+)$/m.exec(text)?.[1] ?? '';
    return {
      text: text.replace(/\n---\n+/, () => `\n---\n\n# ${title}\n\n`),
      line: text.slice(0, text.indexOf('\n---\n') + 5).split('\n').length + 1,
    };
  }),
  inNarrative('the hook again as a paragraph', 'given-twice', (text) => {
    const hook = /^hook: ([^">|].*)$/m.exec(text)?.[1];
    if (hook === undefined) return undefined;
    return {
      text: text.replace(/\n---\n+/, () => `\n---\n\n${hook}\n\n`),
      line: text.slice(0, text.indexOf('\n---\n') + 5).split('\n').length + 1,
    };
  }),
  inProse(
    'a timeline beside that of the record',
    'given-twice',
    '## Timeline\n\n- 10:02 the alarm fired\n- 10:40 the import was stopped',
  ),
  inMarkdown('HTML in plain Markdown', 'html-as-text', 'One line<br>another.'),
  inMarkdown(
    'a box of HTML in plain Markdown',
    'html-as-text',
    '<details>\n<summary>More</summary>\nWords\n</details>',
  ),
  inMarkdown('an element in plain Markdown', 'html-as-text', '<Timeline />'),
  inMarkdown(
    'a line of a timeline with a point',
    'timeline-line',
    '## Timeline\n\n- 10:02 the alarm fired\n- 11.15 the import was stopped',
    8,
  ),
  inMarkdown(
    'a line of a timeline without a moment',
    'timeline-line',
    '## Timeline\n\n- 10:02 the alarm fired\n- then it was over',
    8,
  ),
  inMarkdown(
    'a line of a timeline with an abbreviation',
    'timeline-line',
    '## Timeline\n\n- 10:02 the alarm fired\n- 11:40 EST it was over',
    8,
  ),
  inMarkdown(
    'a timeline in a table',
    'timeline-line',
    '## Timeline\n\n| time | what |\n| --- | --- |\n| 10:02 | the alarm |',
    7,
  ),
  inMarkdown(
    'a timeline out of order',
    'timeline-order',
    '## Timeline\n\n- 10:02 the alarm fired\n- 09:15 the import was stopped',
    8,
  ),
  inMarkdown(
    'a time in a zone that the heading does not know',
    'timeline-line',
    '## Timeline (EST)\n\n- 10:02 the alarm fired\n- 10:15 the import was stopped',
    5,
  ),
];
