import { inNarrative, inRecord, onCard, replaceLine, type Mistake } from './mistake.ts';

const event = (name: string, at: string, rule = 'invalid-value'): Mistake =>
  inRecord(name, rule, 'timeline', [`at: ${at}`, 'what: The alarm fired.']);

/** Times, in milestones and in the record. */
export const momentMistakes: readonly Mistake[] = [
  event('a time that does not exist', '25:61'),
  event('a minute that does not exist', '2020-09-21 10:60'),
  event('a moment on a day that does not exist', '2020-09-31 10:02'),
  event('a moment in a month that does not exist', '2020-13-21 10:02'),
  event('the thirtieth of February', '2020-02-30'),
  event('a moment with dots', '21.09.2020 10:02'),
  event('a moment with slashes', '09/21/2020 10:02'),
  event('a day with the name of its month', '21 September 2020'),
  event('a time with a point', '10.02'),
  event('a time with an h', '10h02'),
  event('a time of one digit', '2020-09-21 10:2'),
  event('a time with a zone of five letters', '10:02 BERLIN'),
  event('a time with an abbreviation of a zone', '10:02 CEST'),
  event('a time of thirteen in the afternoon', '13:20 PM'),
  event('an offset of more than a day', '2020-09-21T10:02:00+25:00'),
  event('a moment in words', 'yesterday'),
  event('a moment of nothing', ''),
  event('a moment in a map', '{day: 2020-09-21}'),
  event('a range without am or pm at one end', '11:30-1:20 PM'),
  event('a date that YAML takes for a number', '20200921'),
  event('unknown without a colon', 'unknown because of the log'),
  event('a year of five digits', '20202-01-16'),
  event('a season that does not exist', '2020-25'),
  event('an hour that a change of clocks skipped', '2020-03-29 02:30 Europe/London'),
  inRecord('a range the wrong way round', 'ends-before-start', 'timeline', [
    'at: 1926-03-14 11:00/1926-03-14 10:00',
    'kind: context',
    'what: The alarm fired.',
  ]),
  inRecord(
    'an end that is no moment',
    'invalid-value',
    'timeline',
    ['at: unknown', 'until: later', 'what: The alarm fired.'],
    1,
  ),
  inRecord(
    'known from no moment',
    'invalid-value',
    'timeline',
    ['at: unknown', 'what: The alarm fired.', 'known: [{by: twin, at: soon}]'],
    2,
  ),
  inNarrative('a milestone in a year of five digits', 'invalid-value', (text) =>
    replaceLine(text, /^( {2}(?:began|detected|mitigated|resolved): )['"]?\d{4}-[^\n]+$/m, '$120202-01-16'),
  ),
  inNarrative('a milestone of their own', 'unknown-key', (text) =>
    replaceLine(text, /^milestones:$/m, 'milestones:\n  zebra: 10:02', undefined, 1),
  ),
  onCard('a slip in a milestone', 'unknown-key', 'milestones:\n  detcted: 2020-09-21', 1),
  onCard('a milestone in words', 'invalid-value', 'milestones:\n  detected: in the afternoon', 1),
  onCard('a milestone on no day', 'invalid-value', 'milestones:\n  detected: 2020-09-31', 1),
  inNarrative('a milestone that has not come', 'future-date', (text) =>
    replaceLine(text, /^ {2}resolved: .+$/m, '  resolved: 2099-09-21'),
  ),
  onCard('milestones in a list', 'invalid-value', 'milestones:\n  - detected: 2020-09-21', 1),
  onCard('one moment for all milestones', 'invalid-value', 'milestones: 2020-09-21'),
  inNarrative('a milestone a year off', 'far-from-incident', (text) =>
    replaceLine(
      text,
      /^( {2}resolved: )~?(\d{4})-/m,
      (Number(/^ {2}resolved: ~?(\d{4})-/m.exec(text)?.[1] ?? 0) - 2).toString().replace(/^/, '  resolved: ') + '-',
    ),
  ),
];
