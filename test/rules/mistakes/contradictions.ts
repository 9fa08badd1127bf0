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

const story = '---\ntitle: Orders were slow\n---\n\nThe queue of orders grew.\n';
const folder = 'incidents/2026-03-14-mutant';

/** What contradicts itself, what stands in two places, and slips that are no error of syntax. */
export const contradictions: readonly Mistake[] = [
  inRecord(
    'an end past midnight without its day',
    'ends-before-start',
    'timeline',
    ['at: 1926-03-14 23:50', 'until: 00:10', 'kind: context', 'what: The alarm fired.'],
    1,
  ),
  inActions('done on a day that has not come', 'future-date', { done: '2099-01-02' }),
  inActions(
    'started on a day that has not come',
    'future-date',
    { state: 'in-progress', started: '2099-01-02', done: undefined },
    'started',
  ),
  inActions(
    'declined and done',
    'action-outcome',
    { state: 'declined', declinedBecause: 'The client is replaced.' },
    'done',
  ),
  inNarrative('a title of another story', 'given-twice', (text) =>
    replaceLine(text, /^title: .+$/m, 'title: In the matter of ninety-seven mails'),
  ),
  onCard('published before it happened', 'far-from-incident', 'published: 2001-01-01'),
  onCard('reviewed before it happened', 'far-from-incident', 'review: {on: 2001-01-01}'),
  onCard('reviewed on a day that has not come', 'future-date', 'review: {on: 2099-01-01}'),
  onCard('held on a day that has not come', 'future-date', 'held:\n  - {on: 2099-01-01, audience: All}', 1),
  onCard('corrected on a day that has not come', 'future-date', 'corrections:\n  - {on: 2099-01-01, what: A time.}', 1),
  {
    name: 'a timeline from its end to its beginning',
    rule: 'ends-before-start',
    make: (story) => {
      const record = story.files.get(`incidents/${story.id}/record.yaml`) ?? '';
      const [first, second] = [...record.matchAll(/^ {2}- \{ id: ([\w-]+), at/gm)];
      return inProse('', '', `<Timeline from="${second?.[1] ?? ''}" to="${first?.[1] ?? ''}" />`).make(story);
    },
  },
  inProse('an event inside a sentence', 'element-place', 'Then <Event id="gone" /> happened.'),
  inProse('a film for a picture', 'missing-picture', '![Requests climb from noon on](film.mp4)'),
  inProse('a title of a picture that is never closed', 'foreign-markup', '![Requests climb](order.svg "The order)'),
  asFile(
    'a paragraph four blanks in',
    'foreign-markup',
    `${folder}/narrative.md`,
    '---\ntitle: Orders were slow\n---\n\nFirst.\n\n    Words that were moved in by mistake, and are a story.\n',
    7,
  ),
  onCard('a letter of another script in an id', 'invalid-value', 'services: [p\u0443pi]'),
  onCard('a blank that does not break, for indentation', 'yaml-syntax', 'review:\n\u00a0\u00a0people: 3', 1),
  onCard('curly quotes around a value with a colon', 'yaml-syntax', 'x-a: “Quiet: as ever”'),
  inFile('people by their ids', 'invalid-value', 'record.yaml', (text) =>
    replaceLine(text, /^people:\n(?: .*\n)+/m, 'people:\n  on-call: { role: On-call engineer }\n', undefined, 1),
  ),
  inRecord(
    'known by a word',
    'invalid-value',
    'timeline',
    ['at: unknown', 'what: The alarm fired.', 'known: [somebody]'],
    2,
  ),
  inRecord(
    'an answer in one string',
    'invalid-value',
    'pauses',
    ['after: deletes', 'question: What now?', 'reveal: They waited.'],
    2,
  ),
  inRecord('two moments in a list', 'invalid-value', 'timeline', ['at: ["10:02", "10:05"]', 'what: The alarm fired.']),
  inRecord('no moment in a list', 'invalid-value', 'timeline', ['at: []', 'what: The alarm fired.']),
  inActions('a cost with a comma in its thousands', 'unknown-key', {
    costOfDelay: '{amount: 1,000, currency: EUR, per: day, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('a cost in quotes', 'invalid-value', {
    costOfDelay: '{amount: "3", currency: EUR, per: day, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('a cost with its unit', 'invalid-value', {
    costOfDelay: '{amount: 3k, currency: EUR, per: day, basis: Orders., estimated: 2020-01-01}',
  }),
  inActions('an owner with a slip in the id of its team', 'unknown-reference', { owner: 'pypi-taem' }),
  inActions('answers in one word', 'invalid-value', { answers: 'wrong-target' }),
  inActions('two tickets in a list', 'invalid-value', { ticket: '[PAY-1, PAY-2]' }),
  atEndOf('an accent that YAML takes for a comment', 'invalid-value', 'knowledge-base.yaml', 'accent: #2a6f6b'),
  atEndOf('an accent without its #', 'invalid-value', 'knowledge-base.yaml', 'accent: 2a6f6b'),
  atEndOf('a severity twice', 'duplicate-id', 'knowledge-base.yaml', 'severities:\n  - {id: sev1}\n  - {id: sev1}', 2),
  atEndOf('a tracker twice', 'duplicate-id', 'knowledge-base.yaml', 'trackers:\n  - {name: Jira}\n  - {name: Jira}', 2),
  asFile('services in a list', 'invalid-value', 'services.yaml', '- name: Orders\n', 1),
  asFile('a story with its ending in capitals', 'stray-file', `${folder}/narrative.MDX`, story, undefined),
  asFile('a day of one digit in a folder', 'entry-id', 'incidents/2026-3-14-orders/narrative.mdx', story, undefined),
  asFile(
    'an analysis with blanks in its name',
    'entry-id',
    'incidents/@/analyses/On Call.mdx',
    '---\nrole: On-call engineer\n---\n\nIt was quiet.\n',
    undefined,
  ),
  asFile('an analysis in words', 'stray-file', 'incidents/@/analyses/on-call.txt', 'It was quiet.\n', undefined),
  asFile(
    'an analysis a folder too deep',
    'stray-file',
    'incidents/@/analyses/new/on-call.mdx',
    '---\nrole: On-call engineer\n---\n\nIt was quiet.\n',
    undefined,
  ),
  asFile('themes in one file', 'stray-file', 'themes.yaml', '[]\n', undefined),
  asFile(
    'a playback beside the settings',
    'stray-file',
    'playbacks.mdx',
    '---\ntitle: A walk\nincidents: [@]\n---\n',
    undefined,
  ),
  asFile('settings in JSON', 'stray-file', 'knowledge-base.json', '{"format": 1}\n', undefined),
  inTable('a chart of an empty table', 1, ''),
  inTable('a comma in the thousands of a table', 3, 'at,count\n10:02,300\n10:05,1,400\n'),
  inTable('a head of a table with other marks than its rows', 1, 'at;count\n10:02,300\n10:05,400\n'),
  withTable(
    'a chart of a column that is not there',
    '<Chart data="mutant.csv" title="Requests" y="no-such" />',
    'at,count\n10:02,3\n10:05,4\n',
  ),
];

/** A table that cannot be read, told of in its own file. */
function inTable(name: string, line: number, table: string): Mistake {
  const beside = withTable(name, '<Chart data="mutant.csv" title="Requests" />', table);
  return {
    ...beside,
    make: (story) => {
      const made = beside.make(story);
      return made && { ...made, file: `incidents/${story.id}/mutant.csv`, line };
    },
  };
}

/** A chart at the end of the story, and its table. */
function withTable(name: string, chart: string, table: string): Mistake {
  const inStory = inProse(name, 'chart-data', chart);
  return {
    ...inStory,
    make: (story) => {
      const made = inStory.make(story);
      return made && { ...made, changed: { ...made.changed, [`incidents/${story.id}/mutant.csv`]: table } };
    },
  };
}
