import {
  atEndOf,
  inActions,
  inFile,
  inNarrative,
  inProse,
  inRecord,
  lineOf,
  onCard,
  replaceLine,
  type Mistake,
} from './mistake.ts';

/** A time of the story that the record has, with its last two digits changed round. */
function otherMinute(text: string): { text: string; line: number } | undefined {
  const found = /(?<=\bAt )(\d\d):([0-5])([0-5])(?= )/g;
  for (const { index, 0: clock, 1: hour = '', 2: a = '', 3: b = '' } of text.matchAll(found)) {
    const other = `${hour}:${b}${a}`;
    if (a === b || text.includes(other) || text.indexOf(clock) !== text.lastIndexOf(clock)) continue;
    return { text: text.slice(0, index) + other + text.slice(index + clock.length), line: lineOf(text, index) };
  }
  return undefined;
}

/** What strangers made, and its relatives. */
export const atFirstSight: readonly Mistake[] = [
  ...['faq', 'abstract', 'question', 'success', 'bug', 'quote'].map((kind) =>
    inProse(
      `a box of Obsidian, ${kind}`,
      'foreign-markup',
      `> [!${kind}]- Why four days?\n> Because each fix helped somebody.`,
    ),
  ),
  onCard(
    'a source twice',
    'given-twice',
    'sources:\n  - {title: A report, url: https://example.org/posts/2026-03-14-a, note: read}\n  - {title: Another, url: https://example.org/posts/2026-03-14-a}',
    2,
  ),
  inProse(
    'a note twice, and one without',
    'lost-words',
    'It grew.[^yy] It fell.[^zz]\n\n[^yy]: By itself.\n\n[^yy]: By hand.',
    4,
  ),
  inProse(
    'an attribute that another element has',
    'element-attributes',
    '<Perspective who="on-call">\n\nSeveral people looked carelessly.\n\n</Perspective>',
  ),
  inProse('an attribute under another name', 'element-attributes', '<Event event="trap" />'),
  inProse('a sign that nobody looked at', 'no-hindsight', 'It was plain to see, and nobody looked.'),
  inProse('some time later', 'vague-time', 'Some time later the first customer writes.'),
  inProse('after a while', 'vague-time', 'After a while the first customer writes.'),
  inProse('a paragraph that breaks off after a few words', 'unfinished-sentence', 'By 14:10 it is certain that'),
  inProse('a paragraph that breaks off at a reason', 'unfinished-sentence', 'Nobody was paged because'),
  inProse('a judgement below a time', 'no-character-judgement', '**17:41, the day before.** The developer was sloppy.'),
  inProse(
    'two judgements of one sentence',
    'no-vigilance-fix',
    '## Actions\n\n- Remind everyone to be more careful.',
    2,
  ),
  inRecord(
    'a hidden character in an id',
    'invalid-value',
    'findings',
    ['kind: learning', 'text: It grew.', 'themes: [same\u200b-picture]'],
    2,
  ),
  inRecord(
    'a hidden character in a key',
    'unknown-key',
    'findings',
    ['kind: learning', 'te\u200bxt: It grew.', 'text: It grew.'],
    1,
  ),
  inActions('a hidden character in a choice', 'invalid-value', { kind: 'tech\u200bnical' }),
  inProse('a hidden character in an id of an element', 'element-attributes', '<Event id="on\u200b-call" />'),
  inNarrative('a key that slipped out of its group', 'yaml-syntax', (text) =>
    replaceLine(text, /^(milestones:\n {2}[^\n]*\n) {2}(\w+:)/m, '$1$2', undefined, 2),
  ),
  inFile('an entry that lost its dash, with keys of its own', 'yaml-syntax', 'actions.yaml', (text) => ({
    text: `${text.trimEnd()}\n- id: mutant-one\n  text: Limit retries\n  kind: technical\n  state: done\n  done: 2026-01-01\n  id: mutant-two\n  doneWhen: It is.\n  text: Limit more\n  heardOn: 2026-01-01\n  kind: technical\n`,
    line: text.trimEnd().split('\n').length + 6,
  })),
  inNarrative('a minute of the story that is another in the record', 'number-slip', otherMinute),
  atEndOf('a time zone by its letters', 'invalid-value', 'knowledge-base.yaml', 'timeZone: CEST'),
  atEndOf(
    'a level as other checkers have it',
    'invalid-value',
    'knowledge-base.yaml',
    'checks:\n  rules:\n    no-single-cause: warn',
    2,
  ),
  atEndOf(
    'a key of a tracker that is unknown',
    'unknown-key',
    'knowledge-base.yaml',
    'trackers:\n  - name: Jira\n    url: https://tickets.example.org/',
    2,
  ),
  atEndOf('a colour by its name', 'invalid-value', 'knowledge-base.yaml', 'accent: teal'),
  ...['It took TK weeks.', 'It took ?? weeks.', 'It took XX weeks.', 'It took [number] weeks.'].map((words) =>
    inProse(`a place kept: ${words}`, 'leftover', words),
  ),
  inProse('a heading of one hash without its blank', 'foreign-markup', '#Another part'),
  inProse('code between acute accents', 'foreign-markup', '´´´\nkubectl\n´´´'),
  inProse('code between straight quotes', 'foreign-markup', "'''\nkubectl\n'''"),
  inProse('an hour far beyond a day', 'moment-in-words', 'It fell at 34:10.'),
  inProse('a heading twice in a row', 'heading-order', '## Once more\n\n## Once more\n\nIt was over.', 2),
  inNarrative('a card that goes on behind its end', 'front-matter', (text) =>
    replaceLine(text, /^(services:)/m, '---\n$1'),
  ),
  ...(['services.yaml', 'teams.yaml'] as const).flatMap((file) => [
    atEndOf(`an entry of ${file} without its colon`, 'yaml-syntax', file, 'mutant\n  name: Mutants'),
    atEndOf(
      `a key of ${file} in the column of its entry`,
      'yaml-syntax',
      file,
      'mutant:\nname: Mutants\n  what: It is.',
      1,
    ),
  ]),
  ...['Maria Keller (@mkeller)', '@mkeller'].map((owner) =>
    inActions(`an owner by a handle, ${owner}`, 'no-handle', { owner: `'${owner}'` }),
  ),
  inActions('an owner by name and team', 'no-name-in-role', { owner: 'Maria Keller (payments)' }),
  ...['When it works properly.', 'soon', 'everything is stable'].map((doneWhen) =>
    inActions(`an end that says none: ${doneWhen}`, 'action-details', { doneWhen }),
  ),
  ...['For the numbers see the thread in #inc-checkout.', 'Details in the Google doc.'].map((words) =>
    inProse(`out of reach: ${words}`, 'out-of-reach', words),
  ),
  atEndOf(
    'a term among its other names',
    'given-twice',
    'glossary.yaml',
    'mutant:\n  term: Mutant\n  also: [mutant]\n  meaning: Code that was changed on purpose.',
    2,
  ),
  atEndOf('settings that cannot be read', 'yaml-syntax', 'knowledge-base.yaml', 'x-a: [one'),
];
