import { asFile, atEndOf, inActions, inFile, inNarrative, inProse, inRecord, type Mistake } from './mistake.ts';

/** Words with one mistake, which every place for words has to tell of. */
const everywhere: readonly (readonly [name: string, rule: string, words: string])[] = [
  ['a number of a source', 'pasted-text', 'It was combined with another one.[14]'],
  ['a mark of an encyclopedia', 'pasted-text', 'It was combined with another one.[clarification needed]'],
  ['a range upside down', 'range-order', 'It took about 15 to 10 minutes.'],
  ['a range upside down with a hyphen', 'range-order', 'It took 20-10 % longer.'],
  ['a name behind a role and a comma', 'no-name-in-role', 'The backup contact, Jonas Lindqvist, proposed a restart.'],
  ['a name before a role', 'no-name-in-role', 'Jonas Lindqvist (on call) proposed a restart.'],
  ['a mail address', 'no-email', 'The rota is kept by priya.raman@shop.dev.'],
  ['a mail address of a person at an invented host', 'no-email', 'The rota is kept by priya.raman@shop.example.org.'],
  ['a telephone number', 'no-phone-number', 'The rota is at +44 7700 900482.'],
];

const ofNames: readonly string[] = [
  'Engineer Jonas L. proposed a restart.',
  'The on-call engineer, Jonas, proposed a restart.',
  'Jonas Lindqvist, the backup contact, proposed a restart.',
  'It was rolled back by Jonas Lindqvist.',
];

const forCulprits: readonly (readonly [rule: string, question: string])[] = [
  ['no-why-did-you', 'Why did nobody look at the hub right away?'],
  ['no-why-did-you', 'What should the on-call engineer have done?'],
  ['no-blame', 'Who forgot the second switch?'],
  ['no-blame', 'Whose fault was it?'],
];

const noEnds: readonly string[] = [
  'As soon as possible.',
  'When the team is happy.',
  'When we have time',
  'ongoing',
  'It depends.',
  'As needed',
  'By the end of Q3',
  'next sprint',
];

const oneCauses: readonly string[] = [
  'It all came down to the streaming feature.',
  'It came down to one setting.',
  'The culprit was the streaming feature.',
  'There was only one cause.',
];

const theme = '---\ntitle: A mutant\ndefinition: What changes by itself.\n---\n\n';

export const wholeMatrix: readonly Mistake[] = [
  ...everywhere.flatMap(([name, rule, words]) => [
    inProse(`${name} in a story`, rule, words),
    inRecord(`${name} in a finding`, rule, 'findings', ['kind: learning', `text: "${words}"`], 1),
    inActions(`${name} in an action`, rule, { text: `"${words}"` }),
    // There @ is put in for the story.
    ...(words.includes('@') ? [] : [asFile(`${name} in a theme`, rule, 'themes/mutant.mdx', theme + words, 6)]),
  ]),
  ...ofNames.map((words) => inProse(`a name in: ${words}`, 'no-name-in-role', words)),
  ...forCulprits.flatMap(([rule, question]) => [
    asFile(
      `a theme asks: ${question}`,
      rule,
      'themes/mutant.mdx',
      `---\ntitle: A mutant\ndefinition: What changes by itself.\nquestions:\n  - ${question}\n---\n`,
      5,
    ),
    inFile(`a pause asks: ${question}`, rule, 'record.yaml', (text) => {
      const asked = /^ +(?:- )?question: .*$/m.exec(text);
      if (!asked) return undefined;
      return {
        text: text.replace(asked[0], asked[0].replace(/question: .*/, `question: "${question}"`)),
        line: text.slice(0, asked.index).split('\n').length,
      };
    }),
  ]),
  ...noEnds.map((doneWhen) => inActions(`an end that says none: ${doneWhen}`, 'action-details', { doneWhen })),
  ...oneCauses.flatMap((words) => [
    inProse(`one cause in a story: ${words}`, 'no-single-cause', words),
    inRecord(
      `one cause in a finding: ${words}`,
      'no-single-cause',
      'findings',
      ['kind: learning', `text: ${words}`],
      1,
    ),
  ]),
  asFile(
    'more stories than a playback has',
    'count-slip',
    'playbacks/mutant.mdx',
    '---\ntitle: A mutant\nincidents: [@, 2019-10-21-docs-rs-disk-full]\n---\n\nToday is about six times when it helped.\n',
    6,
  ),
  inNarrative('a range upside down as an amount', 'range-order', (text) => ({
    text: text
      .replace(/^impact:.*\n(?:[ #].*\n)*/m, '')
      .replace('---\n', '---\nimpact:\n  - who: Everyone\n    what: They waited.\n    amount: 15 to 10 minutes\n'),
    line: 5,
  })),
  asFile(
    'key events that jump back',
    'timeline-order',
    'incidents/@/analyses/mutant.mdx',
    '---\nrole: The engineer\nshare: everyone\n---\n\n## Key events\n\n- 15:37 asks\n- 15:41 writes\n- 14:48 ends\n',
    10,
  ),
  asFile(
    'a folder of analyses by another name',
    'stray-file',
    'incidents/@/analysis/a.mdx',
    '---\nrole: The engineer\n---\n\nWords.\n',
    undefined,
    { 'incidents/@/analysis/b.mdx': '---\nrole: The other engineer\n---\n\nWords.\n' },
  ),
  atEndOf('a zone of the base by its city', 'invalid-value', 'knowledge-base.yaml', 'timeZone: Amsterdam'),
  atEndOf(
    'a key of a term at the left margin',
    'invalid-value',
    'glossary.yaml',
    'mutant:\n  term: Mutant\nmeaning: Code that was changed on purpose.',
    2,
  ),
  inProse(
    'an element closed as another',
    'mdx-syntax',
    '<Aside title="More">\n\nThey expected it to be quick.\n\n</Perspective>',
    4,
  ),
];
