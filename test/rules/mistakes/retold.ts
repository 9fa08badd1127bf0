import { asFile, inActions, inNarrative, inProse, replaceLine, type Mistake } from './mistake.ts';

const folder = 'incidents/2026-03-14-mutant';
const long = 'Somebody looked at the graphs of the day before, and nobody knew of the import that had begun.';

/** A story of its own, with whatever stands beside it. */
function story(
  name: string,
  rule: string,
  [file, line]: readonly [file: string, line: number],
  {
    card = [],
    body,
    record,
    more = {},
  }: { card?: readonly string[]; body: string; record?: string; more?: Record<string, string> },
): Mistake {
  const narrative = ['---', 'title: Orders were slow', ...card, '---', '', body, ''].join('\n');
  const files: Record<string, string> = {
    [`${folder}/narrative.mdx`]: narrative,
    ...(record === undefined ? {} : { [`${folder}/record.yaml`]: record }),
    ...more,
  };
  const path = file.includes('/') ? file : `${folder}/${file}`;
  const { [path]: text = '', ...others } = files;
  return asFile(name, rule, path, text, line, others);
}

const zones = ['zone: America/New_York', 'milestones: { began: 2026-03-14 09:30, detected: 2026-03-14 09:40 }'];
const playback = (body: string): Record<string, string> => ({
  'playbacks/mutant.mdx': `---\ntitle: A walk\nstatus: draft\nincidents: [2026-03-14-mutant]\n---\n\n${body}\n`,
});
const theme = (body: string): Record<string, string> => ({
  'themes/mutant.mdx': `---\ntitle: A fuse\nstatus: draft\ndefinition: What waits.\n---\n\n${body}\n`,
});
const events = [
  '  - { at: 2026-03-14 09:30, what: The queue grew. }',
  '  - { at: 2026-03-14 09:40, what: Somebody looked at db-02., believed: It is the import. }',
  '  - { at: 2026-03-14 10:07, what: The queue was empty. }',
];
const record = `timeline:\n${events.join('\n')}\n`;

const recordOfBoard = `timeline:
  - { at: 2026-03-14 09:30, what: The queue grew., believed: It is the import. }
  - { id: board, at: 2026-03-14 09:40, what: Somebody opens a board for all who ask. }
  - { at: 2026-03-14 10:05, what: A change is merged. }
  - { at: 2026-03-14 10:07, what: The queue was empty. }
`;

/** What is told a second time, and otherwise; what somebody reckoned, and counted. */
export const retoldMistakes: readonly Mistake[] = [
  story('a playback with the digits of its story turned round', 'retold-number', ['playbacks/mutant.mdx', 7], {
    body: 'The second try came 153 days later.',
    more: playback('## One hundred and thirty-five days\n\nThey went by.'),
  }),
  story('a theme with the digits of its story turned round', 'retold-number', ['themes/mutant.mdx', 7], {
    body: 'A fault waited 27 days for one valid change.',
    more: theme('At <Incident id="2026-03-14-mutant">Orders</Incident> a fault waited 72 days for one valid change.'),
  }),
  story('a theme with another year than its story', 'retold-number', ['themes/mutant.mdx', 7], {
    body: 'On 14 March 2026 the queue grew.',
    more: theme('On 14 March 2025 at <Incident id="2026-03-14-mutant">Orders</Incident> the queue grew.'),
  }),
  story('another unit of size on the card', 'retold-number', ['narrative.mdx', 3], {
    card: ['impact: "Restored from a copy: 51 GB."'],
    body: 'One good copy of fifty-one terabytes was left.',
  }),
  story('another number on the card in the same words', 'retold-number', ['narrative.mdx', 3], {
    card: ['hook: For 38 minutes nobody in the shops could pay with a card.'],
    body: 'For 58 minutes nobody in the shops could pay with a card.',
  }),
  story('digits of the record turned round, in nearly the same words', 'number-slip', ['record.yaml', 2], {
    body: 'Ninety-seven mails name the router that has no memory left. All 97 mails came in one hour, and nobody read the 97 mails.',
    record: 'timeline:\n  - { at: 2026-03-14 09:30, what: "79 mails name the router that has no memory left." }\n',
  }),
  story(
    'a minute of the story beside its event, with a digit that is another',
    'record-differs',
    ['narrative.mdx', 7],
    {
      body: 'At 09:30 the queue grew.\n\nAt 09:45 they open a board.\n\n<Event id="board" />\n\nAt 10:07 it was empty.',
      record: recordOfBoard,
    },
  ),
  story('a minute of the story with two digits turned round', 'record-differs', ['narrative.mdx', 7], {
    body: 'At 09:30 the queue grew.\n\nAt 10:50 it is merged.\n\nThe queue was empty at 10:07.',
    record: recordOfBoard,
  }),
  story('a length that is not what lies between its times', 'time-between', ['narrative.mdx', 5], {
    body: 'From 21:45 to 23:28 (130 minutes) orders were slow.',
  }),
  story('days later that are other days', 'time-between', ['narrative.mdx', 6], {
    card: ['milestones: { began: 2026-03-14 }'],
    body: 'It was told on 4 May 2026, 61 days later.',
  }),
  story('minutes after a time at which nothing was', 'time-between', ['narrative.mdx', 5], {
    body: '**14:22.** The queue grows. **14:40.** Somebody asks. **15:17.** It is declared, 45 minutes after it was seen.',
  }),
  story('a milestone ten minutes from its event', 'record-differs', ['narrative.mdx', 4], {
    card: [
      zones[0] ?? '',
      'milestones: { began: 2026-03-14 09:30, detected: 2026-03-14 09:40, mitigated: 2026-03-14 10:17 }',
    ],
    body: long,
    record,
  }),
  story('times of UTC in a story of New York', 'record-differs', ['narrative.mdx', 7], {
    card: zones,
    body: 'Times are UTC.',
  }),
  story('another machine than in the record', 'record-differs', ['narrative.mdx', 7], {
    card: zones,
    body: 'At 09:40 somebody looks at db-01.',
    record,
  }),
  story('an event at another minute than its source', 'record-differs', ['record.yaml', 5], {
    body: long,
    record: `${record}  - { at: 2026-03-14 10:08, what: It was told., source: "analyses/on-call, 10:09" }\n`,
  }),
  story('the day of the story in another year', 'record-differs', ['narrative.mdx', 6], {
    card: ['milestones: { began: 2026-03-14 }'],
    body: 'On 14 March 2025 the queue grew.',
  }),
  inProse(
    'a row of a table out of its time',
    'record-differs',
    '| when | what |\n| --- | --- |\n| 09:30 | It grew. |\n| 09:40 | A look. |\n| 09:04 | Full. |\n| 10:07 | Empty. |',
    4,
  ),
  inProse(
    'more things in a list than its sentence says',
    'count-slip',
    'Two things helped:\n\n- a graph\n- a phone\n- a friend',
  ),
  inProse('a letter left out', 'count-slip', `**A. Wait.** ${long}\n\n**C. Restart.** It may not help.`, 2),
  inProse(
    'a total that is none',
    'count-slip',
    '| region | orders |\n| --- | --: |\n| north | 12 |\n| south | 30 |\n| Total | 44 |',
    4,
  ),
  inProse('an ordinal twice', 'heading-order', `## First way\n\n${long}\n\n## First attempt\n\nIt failed.`, 4),
  story('a figure below that is not there', 'count-slip', ['narrative.mdx', 5], {
    body: 'It grew, as the figure below shows.',
  }),
  story('a weekday of another year', 'moment-in-words', ['narrative.mdx', 6], {
    card: ['milestones: { began: 2026-03-14 }'],
    body: 'On Saturday, 14 March 2012 the queue grew.',
  }),
  story('the sentence of one theme below another', 'given-twice', ['narrative.mdx', 5], {
    card: [
      'themes:',
      '  looked-normal: Every graph looked as it did on other days.',
      '  preparation-paid: Every graph looked as it did on other days.',
    ],
    body: long,
  }),
  story('a near miss in which people were hit', 'contradiction', ['narrative.mdx', 3], {
    card: ['kind: near-miss', 'impact: 85% of requests failed.'],
    body: long,
  }),
  story('an account written before what it tells', 'contradiction', [`${folder}/analyses/on-call.mdx`, 3], {
    card: ['milestones: { began: 2026-03-14 }'],
    body: long,
    more: { [`${folder}/analyses/on-call.mdx`]: `---\nrole: On-call engineer\nwritten: 2026-03-04\n---\n\n${long}\n` },
  }),
  story('years before in place of years after', 'contradiction', ['narrative.mdx', 4], {
    card: [
      'related:',
      '  - { incident: 2018-10-21-github-mysql-orchestrator, kind: contrast, why: Seven years later the same. }',
    ],
    body: long,
  }),
  story('a slide about a theme that no story of it has', 'unlisted-incident', ['playbacks/mutant.mdx', 9], {
    body: long,
    more: playback('## The theme\n\n<Guises theme="voice-lost" />'),
  }),
  inActions('done with a reason against it', 'action-outcome', { declinedBecause: 'The client is replaced.' }, 'state'),
  inNarrative('noticed after it was over', 'milestone-order', (text) =>
    replaceLine(text, /^ {2}detected: 2023-07-20T12:18Z.*$/m, '  detected: 2023-07-20T12:35Z'),
  ),
];
