import { asFile, atEndOf, inActions, inProse, onCard, replaceLine, type Mistake } from './mistake.ts';

const folder = 'incidents/2026-03-14-mutant';
const points =
  'milestones: { began: 2026-03-14 14:10, detected: 2026-03-14 14:22, declared: 2026-03-14 15:17, resolved: 2026-03-14 15:51 }';

/** A sentence of a story whose turning points are at 14:10, 14:22, 15:17 and 15:51. */
function beside(name: string, sentence: string): Mistake {
  const body = `At 14:40 it was restarted, at 14:52 again.\n\n${sentence}`;
  return asFile(
    name,
    'time-between',
    `${folder}/narrative.mdx`,
    `---\ntitle: Orders were slow\n${points}\n---\n\n${body}\n`,
    8,
  );
}

/** Two stories with a theme each, and a playback of the first. */
function themed(name: string, element: string): Mistake {
  const card = (title: string, theme: string): string =>
    `---\ntitle: ${title}\nthemes:\n  ${theme}: It showed up in a queue.\n---\n\nThe queue grew.\n`;
  return asFile(
    name,
    'unlisted-incident',
    'playbacks/mutant.mdx',
    `---\ntitle: A walk\nstatus: draft\nincidents: [2026-03-14-mutant]\nthemes: [voice-lost]\n---\n\n## One\n\n${element}\n`,
    10,
    {
      [`${folder}/narrative.mdx`]: card('Orders were slow', 'voice-lost').replace(
        'themes:\n',
        'themes:\n  recovery-gap: Nobody had tried the way back.\n',
      ),
      'incidents/2026-04-02-other/narrative.mdx': card('Mails were late', 'goal-conflict'),
    },
  );
}

function inTheme(name: string, rule: string, find: RegExp, instead: string, below: number): Mistake {
  return {
    name,
    rule,
    once: true,
    make: ({ files }) => {
      const file = 'themes/voice-lost.mdx';
      const broken = replaceLine(files.get(file) ?? '', find, instead, undefined, below);
      return broken && { changed: { [file]: broken.text }, file, line: broken.line };
    },
  };
}

const ends: readonly (readonly [name: string, end: string])[] = [
  ['faster', 'Such a check is faster.'],
  ['better', 'Exercises are better prepared.'],
  ['fewer', 'There are fewer pages at night.'],
  ['more often', 'The page is looked at more often.'],
  ['less of something', 'The alert is less noisy than before.'],
  ['improved', 'Communication between the teams has improved.'],
  ['what people feel', 'The team feels confident about the move.'],
  ['what people know', 'Everyone knows what to do.'],
  ['a number without an amount', 'The number of restarts is reduced.'],
  ['a quality', 'The pipeline is reliable.'],
];

const amounts: readonly (readonly [name: string, amount: string])[] = [
  ['some', 'some accounts'],
  ['several', 'several build jobs'],
  ['a few of', 'a few of the shops'],
  ['a handful', 'a handful of tickets'],
  ['most of', 'most of the mails'],
  ['a small part', 'a small part of the traffic'],
];

/** Slips that strangers made in prose, links and elements, and their relatives in other places. */
export const secondLook: readonly Mistake[] = [
  inProse('somebody with a title of address', 'no-name-in-role', 'At ten Herr Lindemann signs in.'),
  inProse('a title of address with a point', 'no-name-in-role', 'The queue was handed over to Mrs. Quill at noon.'),
  onCard(
    'one page of a day under two titles',
    'given-twice',
    'sources:\n  - { title: One, url: https://blog.example.org/2023/02/08/outage/ }\n  - { title: Two, url: https://blog.example.org/2023/02/08/outage }',
    2,
  ),
  inProse('a box of MkDocs behind a sentence', 'foreign-markup', 'The queue grew. !!! note\n    It was Sunday.'),
  inProse('notes of another slide tool', 'foreign-markup', 'Ask the room.\n\n???\nwait for a minute', 2),
  inProse('a link to this machine with empty words', 'broken-link', 'There is [more](http://localhost:4321/themes/).'),
  inProse('a sentence right behind itself', 'given-twice', 'The queue grew. Nobody saw it grow. Nobody saw it grow.'),
  themed('questions on a theme that the playback does not have', '<Discuss theme="recovery-gap" />'),
  themed('guises of a theme that the playback does not have', '<Guises theme="recovery-gap" />'),
  themed('questions on a theme of another story', '<Discuss theme="goal-conflict" />'),
  beside(
    'a length from a time named behind it',
    'At 15:17 it was declared, 25 minutes after the first report at 14:22.',
  ),
  beside('a length up to a time named behind it', 'At 14:22 it was seen; 37 minutes later, at 15:17, it was declared.'),
  beside('a length behind two times', 'It was seen at 14:22, and at 15:17, 37 minutes later, it was declared.'),
  beside('a length from when it was seen', '**15:17.** It is declared, 25 minutes after it was seen.'),
  beside('a length from when it began, in words', 'It was declared 25 minutes after it began.'),
  beside('a length from its detection', 'It was resolved 59 minutes after detection.'),
  inTheme(
    'a question of a theme twice in other marks',
    'given-twice',
    /^ {2}- Who can change the status page tonight, and.*$/m,
    '$&\n  - Who can change the status page tonight - and have they ever done it?',
    1,
  ),
  inTheme(
    'a counter-move twice in another case',
    'given-twice',
    /^ {2}- Give the voice to a person.*$/m,
    '$&\n  - give the voice to a person who is not repairing anything',
    1,
  ),
  ...ends.map(([name, end]) => inActions(`an end that nobody can test: ${name}`, 'action-details', { doneWhen: end })),
  ...amounts.map(([name, amount]) =>
    onCard(
      `an impact of no number: ${name}`,
      'vague-amount',
      `impact:\n  - { who: owners of shops, what: could not sign in, amount: ${amount} }`,
      1,
    ),
  ),
  inActions('a person in an action', 'no-name-in-role', { text: 'Ask Miriam Okafor to limit retries in the client' }),
  inActions('a person of no common name in an action', 'no-name-in-role', {
    text: 'Ask Oduya Brightwater to limit retries in the client',
  }),
  inActions('a person as who acts', 'no-name-in-role', { text: 'Oduya Brightwater to limit retries in the client' }),
  inActions('a person in an end', 'no-name-in-role', { doneWhen: 'When Oduya Brightwater has signed it.' }),
  atEndOf(
    'a term that is its own meaning',
    'given-twice',
    'glossary.yaml',
    'mutant:\n  term: queue\n  meaning: A queue.',
    2,
  ),
  inProse('a password behind an option', 'no-secret', 'By `docker login -u orders -p Kest7el-Harbour9` it was.'),
  inProse('a password of a long option', 'no-secret', 'By `curl --token abcdef9923x7 it` it was.'),
  inProse('a password among variables', 'no-secret', '`PGPASSWORD=Kest7elHarbour9 psql` was run.'),
  inProse(
    'a number of an account twice',
    'no-secret',
    'Pay to DE89 3704 0044 0532 0130 00. Again, that is DE89 3704 0044 0532 0130 00.',
  ),
  inProse('an address of www alone', 'pasted-text', 'The board, www.example-board.com, said so.'),
  inProse('a length as programs write it', 'pasted-text', 'It took PT1H28M in all.'),
  inProse('the day of a last change', 'pasted-text', 'Last updated: 12 March 2026'),
  inProse('the day of a last change in italics', 'pasted-text', '*Last modified on 2026-03-12*'),
  inProse('a month misspelt', 'misspelt-word', 'It was mended on 25 Septmber of that year.'),
  inProse('a month misspelt before its year', 'misspelt-word', 'In Agust 2026 it was mended.'),
  inProse('a day of the week misspelt', 'misspelt-word', 'It was mended on a Wendesday.'),
  inProse('a note to ask others', 'leftover', 'The queue was full (check w/ operations).'),
  inProse('two times in words upside down', 'range-order', '**A second look, 23:38 to 23:07.** Nobody sees it.'),
  inProse('code without its end before other code', 'foreign-markup', 'By `try_files. So\na slow `rclone` brings it.'),
  inProse('changes of a tracked text', 'mdx-syntax', 'It was {--an annoyance--}{++a nuisance++} for all.'),
  inProse('a time beyond midnight beside another of that minute', 'moment-in-words', 'At 24:05 it says so.'),
  inProse(
    'a count above paragraphs in bold',
    'count-slip',
    'It can fail in four places.\n\n**Here.** The queue.\n\n**There.** The board.\n\n**Elsewhere.** The mail.',
  ),
  inProse('a thing that would have spared', 'no-would-have', 'A better board would have spared people a day of risk.'),
  inProse('what people lacked', 'lack-of', 'The staff lacked situational awareness before it opened.'),
  inProse('what nobody can explain', 'no-norm-judgement', 'Inexplicably, the pager was off.'),
  inProse('a telephone number behind a role', 'no-phone-number', 'Ask. (Duty manager: +44 7700 900417.)'),
  asFile(
    'a time of a heading out of order',
    'record-differs',
    `${folder}/narrative.mdx`,
    '---\ntitle: Orders were slow\n---\n\n## First way, 17:33\n\nIt fails.\n\n## Second way, 17:04\n\nIt fails.\n\n## Third way, 17:56\n\nIt fails.\n\n## Fourth way, 18:04\n\nIt works.\n',
    9,
    {
      [`${folder}/record.yaml`]:
        'timeline:\n  - { id: first-way, at: 2026-03-14 17:33, what: A first try fails. }\n  - { id: second-way, at: 2026-03-14 17:40, what: A second try fails. }\n',
    },
  ),
  asFile(
    'a numbered heading without its blank',
    'foreign-markup',
    `${folder}/narrative.mdx`,
    '---\ntitle: Orders were slow\n---\n\nIt was slow.\n\n##1. The queue\n\nIt grew.\n\n## 2. The board\n\nIt was green.\n\n## 3. The mail\n\nIt was late.\n',
    7,
  ),
  inProse('more of them than there are', 'number-slip', 'In the end nine of eight servers had it.'),
  inProse('a numbered caption of another tool', 'foreign-markup', '*Figure 1: The queue of that day.*'),
  inProse('an ordinal that ends as another', 'misspelt-word', 'It was mended on the 25nd of that month.'),
  inProse('a question to oneself in brackets', 'leftover', 'The queue was full [who saw it first?].'),
  asFile(
    'an account whose list has nearly the right heading',
    'timeline-line',
    `${folder}/analyses/on-call.mdx`,
    '---\nrole: On-call engineer\n---\n\nI was there.\n\n## Key event\n\n- 15:05 the queue grew\n- 15:07 it was drained\n',
    7,
    { [`${folder}/narrative.mdx`]: '---\ntitle: Orders were slow\n---\n\nIt was slow.\n' },
  ),
  asFile(
    'a colleague by name in an account',
    'no-name-in-role',
    `${folder}/analyses/on-call.mdx`,
    '---\nrole: On-call engineer\n---\n\nI was there (with Thomas Meyer), and saw it.\n',
    5,
    { [`${folder}/narrative.mdx`]: '---\ntitle: Orders were slow\n---\n\nIt was slow.\n' },
  ),
  asFile(
    'more stories than a playback lists, at its beginning',
    'count-slip',
    'playbacks/mutant.mdx',
    '---\ntitle: A walk\nstatus: draft\nincidents: [@, 2017-01-31-gitlab-database]\n---\n\nFive stories, all of them public.\n\n## One\n\n<Phases />\n',
    7,
  ),
];
