import { asFile, atEndOf, inActions, inRecord, onCard, type Mistake } from './mistake.ts';

const story = 'incidents/2026-03-14-orders/narrative.mdx';
const page = 'https://example.org/2026-03-14-orders';
const theme = '---\ntitle: It wound itself up\ndefinition: Retries kept it busy.\n@\n---\n\nWhat is known of it.\n';
const playback = '---\ntitle: A walk\nincidents: [@]\nheld:\n%---\n\n## One\n\nWords.\n';

const onTheme = (name: string, rule: string, lines: string, below = 0): Mistake =>
  asFile(
    name,
    rule,
    'themes/mutant.mdx',
    theme.replace('@', () => lines),
    4 + below,
  );
const held = (name: string, rule: string, ...items: string[]): Mistake =>
  asFile(
    name,
    rule,
    'playbacks/mutant.mdx',
    playback.replace('%', () => items.map((item) => `  - { ${item} }\n`).join('')),
    4 + items.length,
  );
const settings = (name: string, rule: string, lines: string, below = 0): Mistake =>
  atEndOf(name, rule, 'knowledge-base.yaml', lines, below);
const readers = (name: string, rule: string, text: string, line: number): Mistake =>
  asFile(name, rule, 'readers.yaml', text, line);

const rows = (name: string, table: string, line: number): Mistake =>
  asFile(name, 'chart-rows', 'incidents/2026-03-14-orders/orders.csv', table, line, {
    [story]: '---\ntitle: Orders were slow\n---\n\n<Chart data="orders.csv" title="Orders by day" />\n',
  });

/** A theme that other files point at, under a name that is none. */
const renamed: Mistake = {
  name: 'a theme under a name with capitals',
  rule: 'entry-id',
  make: ({ files }) => ({
    changed: { 'themes/wrong-target.mdx': undefined, 'themes/Wrong-Target.mdx': files.get('themes/wrong-target.mdx') },
    file: 'themes/Wrong-Target.mdx',
    line: undefined,
  }),
};

const all: readonly Mistake[] = [
  renamed,
  readers('more readers of a story than of all', 'contradiction', '2026-10:\n  all: 10\n  incidents/@: 120\n', 3),
  asFile(
    'a theme that no story of a playback shows',
    'contradiction',
    'playbacks/mutant.mdx',
    '---\ntitle: A walk\nincidents: [@]\nthemes: [voice-lost]\n---\n\n## One\n\nWords.\n',
    4,
  ),
  asFile(
    'an analysis of tomorrow',
    'future-date',
    'incidents/@/analyses/mutant.mdx',
    '---\nrole: On call\nwritten: 2027-03-01\n---\n\nIt was quiet on my side.\n',
    3,
  ),
  inActions('planned, done on a day, and heard of before', 'action-outcome', {
    state: 'planned',
    heardOn: '2020-01-15',
  }),
  rows('days as another country writes them', 'day,orders\n12.03.2026,7\n13.03.2026,6\n14.03.2026,5\n', 2),
  rows('days as a third country writes them', 'day,orders\n3/12/2026,7\n3/13/2026,6\n3/14/2026,5\n', 2),
  rows('a share among counts', 'day,orders\n2026-03-12,7\n2026-03-13,6\n2026-03-14,5%\n', 4),
  asFile(
    'a copy of a folder',
    'stray-file',
    'incidents/2026-03-14-orders copy/narrative.mdx',
    '---\ntitle: Orders were slow\n---\n\nThey were.\n',
    undefined,
    { 'incidents/2026-03-14-orders copy/record.yaml': 'people: []\n' },
  ),
  asFile(
    'a copy of a theme',
    'stray-file',
    'themes/mutant (2).mdx',
    theme.replace('@', 'signs: [It grows.]'),
    undefined,
  ),
  atEndOf('an item among entries', 'yaml-syntax', 'services.yaml', '- id: mutant\n  name: Mutants'),
  asFile(
    'a page that is a link and a source',
    'given-twice',
    story,
    `---\ntitle: Orders were slow\nlinks:\n  - { title: A page, url: ${page} }\nsources:\n  - { title: A report, url: ${page} }\n---\n\nThey were.\n`,
    4,
  ),
  onCard(
    'a source twice, of one title',
    'given-twice',
    `sources:\n  - { title: A report, url: ${page} }\n  - { title: A report, url: ${page} }`,
    2,
  ),
  onCard(
    'a source twice, once with a slash',
    'given-twice',
    `sources:\n  - { title: A report, url: ${page} }\n  - { title: A page, url: ${page}/ }`,
    2,
  ),
  onTheme('a title among the other names of its theme', 'given-twice', 'aliases: [It wound itself up]'),
  onTheme('the title of another theme as another name', 'given-twice', 'aliases: [Everyone had the same picture]'),
  asFile(
    'a name of another theme',
    'given-twice',
    'themes/the-mutant.mdx',
    theme.replace('@', 'aliases: [shared mental model]'),
    4,
  ),
  onTheme(
    'a question twice in other marks',
    'given-twice',
    'questions:\n  - Who would notice - and when?\n  - Who would notice, and when?',
    2,
  ),
  asFile(
    'a definition that is the title',
    'given-twice',
    'themes/mutant.mdx',
    '---\ntitle: It wound itself up\ndefinition: It wound itself up.\n---\n\nWhat is known of it.\n',
    3,
  ),
  asFile(
    'a teaser that is the title',
    'given-twice',
    'playbacks/mutant.mdx',
    '---\ntitle: A walk\nteaser: A walk\nincidents: [@]\n---\n\n## One\n\nWords.\n',
    3,
  ),
  held('a playback of tomorrow', 'future-date', 'on: 2027-01-12, audience: On-call engineers'),
  held('a playback before what it tells', 'far-from-incident', 'on: 2011-01-12, audience: On-call engineers'),
  held(
    'more who learnt at a playback than were there',
    'contradiction',
    'on: 2026-11-12, audience: On-call engineers, people: 8, learnt: 12',
  ),
  held(
    'one playback twice',
    'given-twice',
    'on: 2026-11-12, audience: On-call engineers',
    'on: 2026-11-12, audience: On-call engineers',
  ),
  held('a person who was there', 'no-name-in-role', 'on: 2026-11-12, audience: Marta Okafor and her team'),
  asFile(
    'a person for whom it is',
    'no-name-in-role',
    'playbacks/mutant.mdx',
    '---\ntitle: A walk\nincidents: [@]\naudience: For Marta Okafor\n---\n\n## One\n\nWords.\n',
    4,
  ),
  atEndOf('a person as a team', 'no-name-in-role', 'teams.yaml', 'mutant:\n  name: Marta Okafor', 1),
  settings('a person who plans meetings', 'no-name-in-role', 'schedule:\n  by: Marta Okafor', 1),
  settings('a review before the analyses', 'contradiction', 'schedule:\n  analysisAfter: 6', 1),
  settings('an ending of hosts with a star', 'invalid-value', "checks:\n  internalHosts: ['*.corp.example']", 1),
  settings(
    'one title of two links below each page',
    'given-twice',
    'footer:\n  - { title: Imprint, url: https://example.org/imprint }\n  - { title: Imprint, url: https://example.org/privacy }',
    2,
  ),
  settings(
    'keys of two trackers',
    'given-twice',
    'trackers:\n  - { name: Jira, keys: PAY-* }\n  - { name: Linear, keys: PAY-* }',
    2,
  ),
  readers(
    'readers of a story that is not there',
    'unknown-reference',
    '2026-10:\n  all: 310\n  incidents/2020-01-01-nope: 12\n',
    3,
  ),
  readers('readers of a service that is not there', 'unknown-reference', '2026-10:\n  services/nope: 12\n', 2),
  readers('readers of a month to come', 'future-date', '2027-10:\n  all: 310\n', 1),
  asFile('actions of another format', 'stray-file', 'incidents/2026-03-14-orders/actions.json', '[]', undefined, {
    'incidents/2026-03-14-orders/narrative.mdx': '---\ntitle: Orders were slow\n---\n\nThey were.\n',
  }),
  asFile(
    'a theme in a folder',
    'stray-file',
    'themes/mutant/index.mdx',
    theme.replace('@', 'signs: [It grows.]'),
    undefined,
  ),
  ...['teams.yaml', 'services.yaml', 'glossary.yaml'].map((file) =>
    atEndOf(
      `the base of a merge in ${file}`,
      'merge-conflict',
      file,
      '||||||| parent of 4f1c2a9 (words)\nmutant:\n  name: Mutants',
    ),
  ),
  inActions('two keys of tickets', 'invalid-value', { ticket: 'PAY-211 / PAY-212' }),
  inRecord('a role twice', 'given-twice', 'people', ['id: mutant-b', 'role: Mutant on call'], 1, [
    '{ id: mutant-a, role: Mutant on call }',
  ]),
  inRecord(
    'one option alone',
    'pause-order',
    'pauses',
    [
      'after: deletes',
      'question: What now?',
      'options: [Wait]',
      'reveal: { happened: They waited., sense: It was late. }',
    ],
    2,
  ),
  inRecord(
    'a hypothesis that ends on the day before',
    'ends-before-start',
    'hypotheses',
    ['text: It is the disk.', 'from: 2020-09-21', 'to: 2020-09-20'],
    2,
  ),
  atEndOf(
    'a meaning that is the term',
    'given-twice',
    'glossary.yaml',
    'mutant:\n  term: mutant\n  meaning: A mutant.',
    2,
  ),
];

/** Slips in what a file is made of: lists, registers, settings and names of files. */
export const structureMistakes: readonly Mistake[] = all.map((mistake) => ({ ...mistake, once: true }));
