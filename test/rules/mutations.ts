/**
 * Ways in which good content breaks in practice. Each is made in one place of a file that was in order,
 * and the checker has to answer with exactly one message: of this rule, at this line.
 */
export interface Mutation {
  name: string;
  in: 'narrative' | 'record' | 'actions';
  /** The rule that has to speak. */
  rule: string;
  /** The broken text and the line of the break; undefined where a file has nothing to break in this way. */
  break(text: string, id: string): Broken | undefined;
}

export interface Broken {
  text: string;
  line: number;
}

export const mutations: readonly Mutation[] = [
  // The card
  inCard('no title', 'missing-key', (text) => replaceLine(text, /^title: .+$/m, undefined, 2)),
  inCard('a slip in a key', 'unknown-key', (text) => replaceLine(text, /^title: /m, 'titel: ')),
  inCard('a key that nobody knows', 'unknown-key', (text) => addToCard(text, 'zebra: 1')),
  inCard('a status of their own', 'invalid-value', (text) => replaceLine(text, /^status: \w+/m, 'status: finished')),
  inCard('a kind of their own', 'invalid-value', (text) =>
    /^kind:/m.test(text) ? undefined : addToCard(text, 'kind: outage'),
  ),
  inCard('a key twice', 'yaml-syntax', (text) =>
    /^title: .+$/m.exec(text) ? replaceLine(text, /^(title: .+)$/m, '$1\ntitle: Again', undefined, 1) : undefined,
  ),
  inCard('a tab', 'yaml-syntax', (text) => addToCard(text, 'x-a:\n\tb: 1', 1)),
  inCard('a colon in a value', 'yaml-syntax', (text) => addToCard(text, 'x-a: b: c')),
  inCard('a value that begins with an asterisk', 'yaml-syntax', (text) => addToCard(text, 'x-a: *important')),
  inCard('front matter that never ends', 'front-matter', (text) =>
    text.match(/^---[ \t]*$/gm)?.length === 2 ? { text: text.replace(/\n---[ \t]*\n/, '\n'), line: 1 } : undefined,
  ),
  inCard('front matter that never begins', 'front-matter', (text) => ({ text: text.replace(/^---\n/, ''), line: 1 })),
  inCard('a hook that repeats the title', 'hook-repeats', (text) => {
    const title = /^title: (.+)$/m.exec(text)?.[1];
    return title === undefined ? undefined : replaceLine(text, /^hook: [^>|\n].+$(?!\n )/m, `hook: ${title}`);
  }),
  inCard('a hook that begins with the date', 'hook-repeats', (text) =>
    replaceLine(text, /^hook: [^>|\n].+$(?!\n )/m, 'hook: On 14 March 2026 nobody could pay.'),
  ),
  inCard('a hook that is a story', 'invalid-value', (text) =>
    replaceLine(text, /^hook: [^>|\n].+$(?!\n )/m, `hook: ${'word '.repeat(60)}`),
  ),
  inCard('a day that does not exist', 'invalid-value', (text) =>
    replaceLine(text, /^published: .+$/m, 'published: 2026-02-30'),
  ),
  inCard('a year of five digits', 'invalid-value', (text) =>
    replaceLine(text, /^( {2}(?:began|detected|mitigated|resolved): )['"]?\d{4}-[^\n]+$/m, '$120202-01-16'),
  ),
  inCard('a milestone of their own', 'unknown-key', (text) =>
    replaceLine(text, /^milestones:$/m, 'milestones:\n  zebra: 10:02', undefined, 1),
  ),
  inCard('a zone that does not exist', 'invalid-value', (text) =>
    /^zone:/m.test(text) ? undefined : addToCard(text, 'zone: Europe/Lodnon'),
  ),
  inCard('a theme that does not exist', 'unknown-reference', (text) =>
    replaceLine(text, /^themes:$/m, 'themes:\n  no-such-theme: It showed up here as it does everywhere.', undefined, 1),
  ),
  inCard('a theme without its sentence', 'theme-use', (text) =>
    replaceLine(text, /^(themes:\n {2}[a-z0-9-]+: )(?![>|"'])[^\n]+$(?!\n {3})/m, '$1Yes.', undefined, 1),
  ),
  inCard('a related incident that does not exist', 'unknown-reference', (text) =>
    replaceLine(
      text,
      /^related:$/m,
      'related:\n  - incident: 1999-01-01-none\n    why: It was much the same, years before.',
      undefined,
      1,
    ),
  ),
  inCard('a link that could run code', 'invalid-value', (text) =>
    replaceLine(text, /(\burl: )['"]?https:[^\n,}]+/, '$1"javascript:alert(1)"'),
  ),
  inCard('a picture that is not there', 'missing-picture', (text) =>
    /^picture:/m.test(text) ? undefined : addToCard(text, 'picture: no-such.png'),
  ),
  inCard('a former id that is its own', 'entry-id', (text, id) =>
    /^formerIds:/m.test(text) ? undefined : addToCard(text, `formerIds: [${id}]`),
  ),
  // The prose
  inProse('<br>', 'mdx-syntax', 'One line<br>another.'),
  inProse('a comment of HTML', 'mdx-syntax', '<!-- hidden -->'),
  inProse('an angle-bracket link', 'mdx-syntax', 'See <https://example.org/status> for more.'),
  inProse('less than', 'mdx-syntax', 'It took <5 ms before.'),
  inProse('a lone brace', 'mdx-syntax', 'The log said { and went on.'),
  inProse('an expression', 'no-code', 'It was {1 + 1} in all.'),
  inProse('an import', 'no-code', "import chart from './chart.js'"),
  inProse('a script', 'no-html', '<script>alert(1)</script>'),
  inProse('a tag of HTML', 'no-html', '<details>\n\nWords\n\n</details>'),
  inProse('an element that nobody knows', 'unknown-element', '<Timelin />'),
  inProse('an element that is never closed', 'mdx-syntax', '<Aside>\n\nWords'),
  inProse('an element that is never opened', 'mdx-syntax', '</Aside>'),
  inProse('a slip in an attribute', 'element-attributes', '<Aside titel="A">\n\nWords\n\n</Aside>'),
  inProse('an attribute that is missing', 'element-attributes', '<Event />'),
  inProse('code in an attribute', 'no-code', '<Aside title={evil}>\n\nWords\n\n</Aside>'),
  inProse('a block inside a sentence', 'element-place', 'Words <Aside>aside</Aside> words.'),
  inProse('an element of playbacks', 'element-place', '<Phases />'),
  inProse('an event that does not exist', 'unknown-reference', '<Event id="no-such-event" />'),
  inProse(
    'an incident that does not exist',
    'unknown-reference',
    'It was like <Incident id="1999-01-01-none">before</Incident>.',
  ),
  inProse(
    'a theme that does not exist, in a sentence',
    'unknown-reference',
    'It was <Theme id="no-such-theme">a theme</Theme>.',
  ),
  inProse('a term that does not exist', 'unknown-reference', 'It was <Term id="no-such-term">a word</Term>.'),
  inProse(
    'a person who does not exist',
    'unknown-reference',
    '<Perspective of="no-such-person">\n\nThe graph was flat.\n\n</Perspective>',
  ),
  inProse(
    'a picture that is not there, in the story',
    'missing-picture',
    '![Requests climb from noon on](no-such.png)',
  ),
  inProse(
    'a figure that is not there',
    'missing-picture',
    '<Figure src="no-such.png" alt="Requests climb from noon on" />',
  ),
  inProse(
    'a picture from another host',
    'remote-picture',
    '![Requests climb from noon on](https://charts.example.org/a.png)',
  ),
  inProse('a link that could run code, in the story', 'unsafe-address', 'See [this](javascript:alert(1)).'),
  inProse('a link with data', 'unsafe-address', 'See [this](data:text/html,x).'),
  inProse('a link to no incident', 'broken-link', 'It was [like before](../1999-01-01-none/).'),
  inProse('a link out of the folder', 'broken-link', 'See [the notes](../../../notes.md).'),
  inProse('a link to no heading', 'broken-anchor', 'See [above](#no-such-heading).'),
  inProse('a comment without a reason', 'ignore-comment', '{/* check-ignore broken-link */}'),
  inProse('a comment for a rule that nobody knows', 'ignore-comment', '{/* check-ignore broken-lnk: as it was */}'),
  inProse('a comment that ignores nothing', 'unused-ignore', '{/* check-ignore broken-link: as it was */}'),
  inProse('an e-mail address', 'no-email', 'Write to jane.roe@corp-mail.com about it.'),
  inProse('a key of a cloud', 'no-secret', `The key was ${['AKIA', 'QYLPMN5HFIQR7XYA'].join('')} at that time.`),
  inProse('a fence that is never closed', 'lost-words', '```text\nerror 504'),
  inProse('words behind a fence', 'lost-words', '```the log of the broker\nerror 504\n```'),
  inProse('a log line in brackets', 'lost-words', '[ERROR]: timeout'),
  inProse('a note that nothing mentions', 'lost-words', '[^lonely]: Of the broker.'),
  inProse('a mention of no note', 'foreign-markup', 'It grew.[^nowhere]'),
  inProse('a blank between words and address', 'foreign-markup', 'See [the board] (https://example.org/board).'),
  inProse('a link that is never closed', 'foreign-markup', 'See [the board](https://example.org/board'),
  inProse(
    'a link inside a link',
    'foreign-markup',
    'See [the [board](https://example.org/a) of all](https://example.org/b).',
  ),
  inProse('a reference to no definition', 'foreign-markup', 'See [the board][board].'),
  inProse('a heading without a blank', 'foreign-markup', '##What came after'),
  inProse('a table without its rule', 'foreign-markup', '| time | what |\n| 10:02 | the alarm |'),
  inProse(
    'too many cells in a row',
    'lost-words',
    '| time | what |\n| --- | --- |\n| 10:02 | the alarm | ignored |',
    2,
  ),
  inProse('a heading without words', 'empty-part', '##'),
  inProse('an element without words', 'empty-part', '<Aside>\n</Aside>'),
  inProse('a box of a wiki', 'foreign-markup', ':::note\n\nIt was known.\n\n:::'),
  inProse('an alert of a code host', 'foreign-markup', '> [!NOTE]\n> It was known.'),
  inProse('a link of a wiki', 'foreign-markup', 'As [[Runbook]] says.'),
  inProse('marked words of a wiki', 'foreign-markup', 'It was ==known== then.'),
  inProse('a name for a character', 'foreign-markup', 'It was :fire: then.'),
  inProse('a table of contents', 'foreign-markup', '[toc]'),
  inProse('a placeholder', 'mdx-syntax', 'We ran restore --into <cluster-name> on the host.'),
  inProse('a type of a language', 'mdx-syntax', 'A List<String> came back.'),
  inProse('braces of a template', 'mdx-syntax', 'The chart had {{ .Values.replicas }} in it.'),
  inProse('JSON', 'mdx-syntax', 'The answer was {"error": "timeout", "code": 504}.'),
  inProse('a choice in braces', 'mdx-syntax', 'It is assigned to {no one/a team}.'),
  inProse(
    'an element over two paragraphs of a sentence',
    'mdx-syntax',
    'Words <Aside> more\n\nand more</Aside> words.',
  ),
  inProse('tags that cross', 'mdx-syntax', '<Aside>\n\n<Quote who="a">\n\nWords\n\n</Aside>\n\n</Quote>', 6),
  inProse('bold of HTML', 'no-html', 'It was <b>slow</b>.'),
  inProse('a character without room', 'hidden-character', 'The que\u200bue grew.'),
  inProse('a character that turns the direction', 'hidden-character', 'The \u202eeueuq\u202c grew.'),
  inProse('both sides of a merge', 'merge-conflict', '<<<<<<< HEAD\nOne hour.\n=======\nTwo hours.\n>>>>>>> branch'),
  inCard('a language by its name', 'invalid-value', (text) => addToCard(text, 'language: english')),
  inCard('a language with an underscore', 'invalid-value', (text) => addToCard(text, 'language: en_US')),
  inCard('a zone by its abbreviation', 'invalid-value', (text) =>
    /^zone:/m.test(text) ? undefined : addToCard(text, 'zone: IST'),
  ),
  inCard('a value that a comment cuts', 'cut-value', (text) => addToCard(text, 'x-a: Incident #4312 and more')),
  inCard('an address without https', 'invalid-value', (text) =>
    /^links:/m.test(text) ? undefined : addToCard(text, 'links: [{title: Board, url: www.example.org/board}]'),
  ),
  inCard('words for an address', 'invalid-value', (text) =>
    /^links:/m.test(text) ? undefined : addToCard(text, 'links: [{title: Board, url: see Grafana}]'),
  ),
  // The record
  inRecord(
    'a slip in a key of an event',
    'unknown-key',
    'timeline',
    ['at: unknown', 'what: The alarm fired.', 'beleived: All is well.'],
    2,
  ),
  inRecord('an event without a moment', 'missing-key', 'timeline', ['what: The alarm fired.'], 0),
  inRecord('an event without words', 'missing-key', 'timeline', ['at: unknown'], 0),
  inRecord(
    'a kind of event of their own',
    'invalid-value',
    'timeline',
    ['at: unknown', 'kind: alarm', 'what: The alarm fired.'],
    1,
  ),
  inRecord('a time that does not exist', 'invalid-value', 'timeline', ['at: 25:61', 'what: The alarm fired.'], 0),
  inRecord(
    'an event by nobody',
    'unknown-reference',
    'timeline',
    ['at: unknown', 'who: [no-such-person]', 'what: The alarm fired.'],
    1,
  ),
  inRecord(
    'an event in the wrong century',
    'far-from-incident',
    'timeline',
    ['at: 1926-03-14 10:02', 'what: The alarm fired.'],
    0,
  ),
  inRecord(
    'an event that has not come yet',
    'future-date',
    'timeline',
    ['at: 2099-03-14 10:02', 'what: The alarm fired.'],
    0,
  ),
  inRecord(
    'an event that ends before it begins',
    'ends-before-start',
    'timeline',
    ['at: 1926-03-14 10:02', 'until: 1926-03-14 09:02', 'kind: context', 'what: The alarm fired.'],
    1,
  ),
  inRecord(
    'a second event of one id',
    'duplicate-id',
    'timeline',
    ['id: twin', 'at: unknown', 'what: The alarm fired.', 'known: []'],
    0,
    'twin',
  ),
  inRecord('a person without a role', 'missing-key', 'people', ['id: mutant'], 0),
  inRecord('an id with capital letters', 'invalid-value', 'people', ['id: On Call', 'role: on-call engineer'], 0),
  inRecord(
    'a team that does not exist',
    'unknown-reference',
    'people',
    ['id: mutant', 'role: on-call engineer', 'team: no-such-team'],
    2,
  ),
  inRecord('a factor of no kind', 'missing-key', 'factors', ['text: The limit counted retries too.'], 0),
  inRecord(
    'a factor of an unknown theme',
    'unknown-reference',
    'factors',
    ['kind: technical', 'text: The limit counted retries too.', 'themes: [no-such-theme]'],
    2,
  ),
  inRecord(
    'a finding of their own kind',
    'invalid-value',
    'findings',
    ['kind: mistake', 'text: The limit counted retries too.'],
    0,
  ),
  inRecord(
    'a pause after no event',
    'unknown-reference',
    'pauses',
    [
      'after: no-such-event',
      'question: What would you look at?',
      'reveal:',
      '  happened: They looked at the graph.',
      '  sense: It was the one they knew.',
    ],
    0,
  ),
  {
    name: 'a second document',
    in: 'record',
    rule: 'yaml-syntax',
    break: (text) => ({ text: `${text.trimEnd()}\n---\nx-a: 1\n`, line: text.trimEnd().split('\n').length + 1 }),
  },
  {
    name: 'a list of its own',
    in: 'record',
    rule: 'unknown-key',
    break: (text) => ({ text: `${text.trimEnd()}\nzebras: []\n`, line: text.trimEnd().split('\n').length + 1 }),
  },
  // The actions
  inActions('a slip in a key of an action', 'unknown-key', { onwer: 'Checkout team' }),
  inActions('a kind of action of their own', 'invalid-value', { kind: 'process' }),
  inActions('a state of their own', 'invalid-value', { state: 'wontfix' }),
  inActions('an id of an action with blanks', 'invalid-value', { id: 'limit the retries' }),
  inActions('a day of the idea that does not exist', 'invalid-value', { idea: '2026-02-30' }),
  inActions('done before the idea', 'action-dates', { idea: '2020-01-02', done: '2020-01-01' }),
  inActions(
    'an idea of tomorrow',
    'future-date',
    { idea: '2099-01-02', done: undefined, state: 'declined', declinedBecause: 'The client is replaced.' },
    'idea',
  ),
  inActions('done, and nobody knows when', 'action-outcome', { done: undefined }, 'state'),
  inActions('declined, and nobody knows why', 'action-outcome', { state: 'declined', done: undefined }),
  inActions('open, without an owner', 'action-details', { owner: undefined, state: 'planned', done: undefined }, 'id'),
  inActions('a ticket that could run code', 'invalid-value', { ticket: '{title: T, url: "javascript:alert(1)"}' }),
  inActions('a cost without a basis', 'invalid-value', { costOfDelay: '{amount: 3, currency: EUR, per: day}' }),
  inActions('an effort without a unit', 'invalid-value', { effort: 'a while' }),
  inActions('a range of costs the wrong way round', 'invalid-value', {
    costOfDelay: '{amount: [5, 3], currency: EUR, per: day, basis: Orders.}',
  }),
  inActions('a cost that nobody dated', 'cost-estimate', {
    costOfDelay: '{amount: 3, currency: EUR, per: day, basis: Orders.}',
  }),
  inActions('another incident that is not there', 'unknown-reference', { incidents: '[2020-01-01-no-such]' }),
  inActions('an answer to nothing', 'unknown-reference', { answers: '[no-such-factor]' }),
];

function inCard(name: string, rule: string, change: Mutation['break']): Mutation {
  return { name, in: 'narrative', rule, break: change };
}

/** A block of its own at the end of the story. */
function inProse(name: string, rule: string, block: string, below = 0): Mutation {
  return {
    name,
    in: 'narrative',
    rule,
    break: (text) => ({
      text: `${text.trimEnd()}\n\n${block}\n`,
      line: text.trimEnd().split('\n').length + 2 + below,
    }),
  };
}

/** A new first item of a list of the record. @param twin Id that the item below is given as well. */
function inRecord(
  name: string,
  rule: string,
  list: string,
  item: readonly string[],
  brokenLine: number,
  twin?: string,
): Mutation {
  return {
    name,
    in: 'record',
    rule,
    break: (text) => {
      const start = new RegExp(`^${list}:[ \\t]*\\n( *)- `, 'm').exec(text);
      if (!start) return undefined;
      const indent = start[1] ?? '';
      const lines = item.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}\n`);
      const at = start.index + start[0].indexOf('\n') + 1;
      const first = twin === undefined ? '' : `${indent}- {id: ${twin}, at: unknown, what: The alarm fired.}\n`;
      return {
        text: text.slice(0, at) + first + lines.join('') + text.slice(at),
        line: lineOf(text, at) + (first === '' ? 0 : 1) + brokenLine,
      };
    },
  };
}

/** A new first action that is in order but for these keys. @param at The key whose line is meant, if not the first of them. */
function inActions(
  name: string,
  rule: string,
  changed: Readonly<Record<string, string | undefined>>,
  at = Object.keys(changed)[0] ?? 'id',
): Mutation {
  const action = {
    id: 'mutant',
    text: 'Limit retries in the client',
    kind: 'technical',
    state: 'done',
    owner: 'Checkout team',
    idea: '2020-01-01',
    done: '2020-02-01',
    doneWhen: 'A test shows at most three tries.',
    ...changed,
  };
  const lines = Object.entries(action).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  // Later keys win, so the last of the changed keys is where a message about dates stands.
  const key = rule === 'action-dates' ? 'done' : at;
  return {
    name,
    in: 'actions',
    rule,
    break: (text) => {
      const start = /^- /m.exec(text);
      if (!start) return undefined;
      const item = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
      return {
        text: text.slice(0, start.index) + item + text.slice(start.index),
        line: lineOf(text, start.index) + lines.findIndex((line) => line.startsWith(`${key}:`)),
      };
    },
  };
}

/** A line at the top of the card. */
function addToCard(text: string, line: string, below = 0): Broken | undefined {
  return text.startsWith('---\n')
    ? { text: text.replace('---\n', () => `---\n${line}\n`), line: 2 + below }
    : undefined;
}

/** Replaces what matches, or takes its line out. */
function replaceLine(
  text: string,
  pattern: RegExp,
  instead: string | undefined,
  line?: number,
  below = 0,
): Broken | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const changed =
    instead === undefined
      ? text.slice(0, found.index) + text.slice(found.index + found[0].length + 1)
      : text.replace(pattern, instead);
  return changed === text ? undefined : { text: changed, line: line ?? lineOf(text, found.index) + below };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
