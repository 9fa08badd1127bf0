import { asFile, atEndOf, inActions, inNarrative, inProse, inRecord, onCard, type Mistake } from './mistake.ts';

/** A value in place of words, which every key for words has to tell of. */
const noWords: readonly (readonly [name: string, rule: string, value: string])[] = [
  ['nothing in quotes', 'invalid-value', '""'],
  ['blanks in quotes', 'invalid-value', '"  "'],
  ['a tag of a template', 'leftover', '<reason>'],
  ['a variable of a template', 'pasted-text', '${REASON}'],
  ['a note to oneself', 'leftover', 'to be done'],
  ['a word for words', 'leftover', 'placeholder'],
  ['a comma of a list', 'pasted-text', 'A limit was reached on that day,'],
  ['a semicolon at the end', 'pasted-text', 'A limit was reached on that day;'],
  ['a quotation mark at the end', 'pasted-text', 'A limit was reached on that day."'],
  ['a bracket at the end', 'pasted-text', 'A limit was reached on that day]'],
  ['a brace at the end', 'pasted-text', 'A limit was reached on that day}'],
  ['an ampersand at the start', 'cut-value', '&A limit was reached on that day'],
  ['the same words twice', 'repeated-word', 'A limit was reached. A limit was reached.'],
  ['words that break off', 'unfinished-sentence', 'A limit was reached on the'],
];

const amounts = ['for some time', 'quite a while', 'several hours', 'many users', 'a significant part'];

/** The first event, written one key a line, with its second line changed. */
function inEvent(name: string, change: (key: string) => string, at = 0): Mistake {
  return inRecord(name, 'yaml-syntax', 'timeline', ['id: mutant', ...change('kind: action').split('\n')], 1 + at, []);
}

export const everyValue: readonly Mistake[] = [
  ...noWords.flatMap(([name, rule, value]) => [
    onCard(`${name} for readers`, rule, `readers: ${value}`),
    inRecord(`${name} in a finding`, rule, 'findings', ['kind: learning', `text: ${value}`], 1),
    inActions(`${name} in an action`, rule, { costOfDelay: value }),
  ]),
  ...amounts.map((amount) =>
    inNarrative(`an amount of ${amount}`, 'vague-amount', (text) => ({
      text: text
        .replace(/^impact:.*\n(?:[ #].*\n)*/m, '')
        .replace('---\n', () => `---\nimpact:\n  - who: Everyone\n    what: They waited.\n    amount: ${amount}\n`),
      line: 5,
    })),
  ),
  ...['TODO', 'n/a', 'slack', '???', 'PAY-211', 'https://shop.dev:99999/', 'https://shop.dev/a]'].map((url) =>
    onCard(`a link to ${url}`, 'invalid-value', `links:\n  - title: The board\n    url: ${url}`, 2),
  ),
  ...['PAY-211,', 'see Jira', 'PAY-1, PAY-2', 'pay-211', '<key>', 'https:/shop.dev/PAY-1'].map((ticket) =>
    inActions(`a ticket such as ${ticket}`, 'invalid-value', { ticket: `"${ticket}"` }),
  ),
  ...['20000 days'].map((effort) => inActions(`an effort of ${effort}`, 'invalid-value', { effort })),
  ...['1024-03-05', '2204-03-05'].map((day) => onCard(`published in ${day}`, 'invalid-value', `published: ${day}`)),
  onCard('more minutes than a week has', 'invalid-value', 'review: { on: 2026-11-20, minutes: 99999999 }'),
  onCard('a language by another name', 'invalid-value', 'language: en-UK'),
  onCard('a language of three letters', 'invalid-value', 'language: eng'),
  onCard('a zone with its sign turned', 'invalid-value', 'zone: Etc/GMT+2'),
  atEndOf('a currency that is none', 'invalid-value', 'knowledge-base.yaml', 'currency: XXY'),
  atEndOf('the zone of the base under another key', 'unknown-key', 'knowledge-base.yaml', 'timezone: UTC'),
  atEndOf(
    'a template of an address with two braces',
    'invalid-value',
    'knowledge-base.yaml',
    'report: https://shop.dev/new?title={{title}}',
  ),
  inEvent('a key without its colon', () => 'kind action\nwhat: Words are written.'),
  inEvent('a full-width colon', () => 'kind： action\nwhat: Words are written.'),
  asFile(
    'a list whose first dash is lost',
    'yaml-syntax',
    'incidents/@/actions.yaml',
    '  id: one\n  text: Limit retries in the client\n  kind: technical\n- id: two\n  text: Look at growth\n  kind: technical\n',
    1,
  ),
  asFile(
    'a key of a term further out',
    'yaml-syntax',
    'glossary.yaml',
    'mutant:\n  term: Mutant\nalso: [change]\n  meaning: Code that was changed.\n  url: https://shop.dev/a\n',
    3,
  ),
  asFile(
    'a dash before a key of a term',
    'yaml-syntax',
    'glossary.yaml',
    'mutant:\n  term: Mutant\n  - also: [change]\n  meaning: Code that was changed on purpose.\n',
    3,
  ),
  inRecord(
    'a part of a reveal beside it',
    'unknown-key',
    'pauses',
    [
      'after: mutant',
      'question: Where do you look?',
      'reveal:',
      '  happened: They looked at the graph.',
      'sense: It had helped before.',
    ],
    4,
  ),
  inProse('a heading with a note to oneself alone', 'empty-part', '## {/* ask the crew */}\n\nIt was over.'),
  inProse('a command of an editor', 'pasted-text', 'It was over.\n\n:wq', 2),
  inProse('a mark of a merge above words', 'merge-conflict', '=======\nIt was over.'),
  onCard('a line separator in a hook', 'hidden-character', 'hook: It grew.\u2028Nobody saw it.'),
];
