import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { ics } from '../formats/ics.ts';
import { english } from '../words/english.ts';
import { analysisText } from '../templates/analysis.ts';
import { invitations } from './invitations.ts';
import { planMeetings, spanOf } from './plan-meetings.ts';

function planOf(milestones: string, schedule = '', zone = 'Europe/Berlin', from?: string) {
  const { graph } = siteOf(
    {
      'knowledge-base.yaml': `format: 1\ntimeZone: ${zone}\n${schedule === '' ? '' : `schedule: ${schedule}\n`}`,
      'incidents/2026-03-13-slow/narrative.mdx': `---\ntitle: Slow\nmilestones: ${milestones}\n---\nWords.\n`,
    },
    { drafts: true },
  );
  const incident = graph.incidents.get('2026-03-13-slow');
  const plan = incident && planMeetings(incident, graph.settings.schedule, from);
  return plan && `${plan.analysis.date} ${plan.review.date}${plan.rested ? ' rested' : ''}`;
}

test('another day to count from, where the end is long ago', () => {
  expect(planOf('{ resolved: 2026-03-13 23:30 }', '', 'Europe/Berlin', '2026-05-01')).toBe('2026-05-04 2026-05-08');
  // Who counts from a Saturday begins on the Monday after it.
  expect(planOf('{ resolved: 2026-03-13 15:00 }', '', 'Europe/Berlin', '2026-05-02')).toBe('2026-05-04 2026-05-08');
});

describe('when people write and meet', () => {
  test.each([
    ['a Friday afternoon: Monday, and the Friday after', '{ resolved: 2026-03-13 15:00 }', '', '2026-03-16 2026-03-20'],
    [
      'a Friday that ends at night: Monday is for sleep',
      '{ resolved: 2026-03-13 23:30 }',
      '',
      '2026-03-17 2026-03-23 rested',
    ],
    [
      'before dawn on Saturday belongs to Friday night',
      '{ resolved: 2026-03-14 03:00 }',
      '',
      '2026-03-17 2026-03-23 rested',
    ],
    [
      'before dawn on Tuesday: the day that begins is for sleep',
      '{ resolved: 2026-03-17 02:00 }',
      '',
      '2026-03-18 2026-03-24 rested',
    ],
    [
      'holidays do not count',
      '{ resolved: 2026-03-13 15:00 }',
      '{ holidays: [2026-03-16, 2026-03-17] }',
      '2026-03-18 2026-03-24',
    ],
    ['own working days', '{ resolved: 2026-03-12 15:00 }', '{ workdays: [sunday, monday] }', '2026-03-15 2026-03-29'],
    ['no rest where nobody wants it', '{ resolved: 2026-03-13 23:30 }', '{ rest: false }', '2026-03-16 2026-03-20'],
    ['only a date is known', '{ began: 2026-03-13 }', '', '2026-03-16 2026-03-20'],
    [
      'the day of the id, where nothing else is known',
      '{ resolved: "unknown: nobody wrote it down" }',
      '',
      '2026-03-16 2026-03-20',
    ],
    ['at once', '{ resolved: 2026-03-14 15:00 }', '{ analysisAfter: 0, reviewAfter: 1 }', '2026-03-16 2026-03-16'],
  ])('%s', (_name, milestones, schedule, expected) => {
    expect(planOf(milestones, schedule)).toBe(expected);
  });

  test('ten in the morning is another instant when clocks have changed', () => {
    const span = (date: string): string =>
      spanOf({ date, time: '10:00', minutes: 90, zone: 'Europe/Berlin' }).start.toString();
    expect([span('2026-03-27'), span('2026-03-30')]).toEqual(['2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z']);
  });

  test.each([
    [
      'an hour that the clocks pass over begins when it would',
      '2026-03-29',
      '02:30',
      ['2026-03-29T01:30:00Z', '2026-03-29T03:00:00Z'],
    ],
    [
      'an hour that comes twice is the first of the two',
      '2026-10-25',
      '02:30',
      ['2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z'],
    ],
    [
      'ninety minutes over the change are ninety minutes',
      '2026-10-25',
      '01:45',
      ['2026-10-24T23:45:00Z', '2026-10-25T01:15:00Z'],
    ],
  ])('%s', (_name, date, time, expected) => {
    const { start, end } = spanOf({ date, time, minutes: 90, zone: 'Europe/Berlin' });
    expect([start, end].map(String)).toEqual(expected);
  });

  test.each([
    ['in the hour that came twice', '2026-10-25T00:30Z', '2026-10-26 rested'],
    ['just before the clocks went forward', '2026-03-29 01:59', '2026-03-30 rested'],
  ])('a night of work that ended %s is rested from once', (_name, resolved, analysis) => {
    const days = planOf(
      `{ resolved: ${resolved} }`,
      '{ workdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] }',
    );
    expect(days?.replace(/^(\S+) \S+/, '$1')).toBe(analysis);
  });
});

test('each responder is invited, and all to the review, with a page to write on', () => {
  const { graph } = siteOf(
    {
      'knowledge-base.yaml':
        'format: 1\ntimeZone: Europe/Berlin\nschedule: { by: problem-manager@example.org }\nwrite: "https://git.example.org/new/main?filename={path}&value={text}"\n',
      'incidents/2026-03-13-slow/narrative.mdx':
        '---\ntitle: Slow; and, strange\nmilestones: { resolved: 2026-03-13 15:00 }\n---\nWords.\n',
      'incidents/2026-03-13-slow/record.yaml': 'people: [{ id: on-call, role: On-call engineer }]\n',
    },
    { drafts: true },
  );
  const incident = graph.incidents.get('2026-03-13-slow');
  if (!incident) throw new Error('No incident');
  const made = invitations(incident, graph.settings, (person, role) => analysisText({ person, role }), english);
  expect(made?.invitations.map(({ id }) => id)).toEqual(['on-call', 'review']);
  const [first, review] = made?.invitations ?? [];
  expect(first?.write).toMatch(/filename=incidents%2F2026-03-13-slow%2Fanalyses%2Fon-call\.mdx&value=---%0Arole/);
  expect(review?.ics).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Second Story//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    BEGIN:VEVENT
    UID:2026-03-13-slow-review@second-story
    DTSTAMP:20260316T000000Z
    DTSTART:20260320T090000Z
    DTEND:20260320T100000Z
    SUMMARY:Review together: Slow\\; and\\, strange
    DESCRIPTION:We read the accounts\\, tell the story together and find out wha
     t it teaches. Nobody is on trial. Most of the time goes to the story.
    ORGANIZER:mailto:problem-manager@example.org
    END:VEVENT
    END:VCALENDAR
    "
  `);
  expect(review?.links.map(({ url }) => url)).toMatchInlineSnapshot(`
    [
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Review%20together%3A%20Slow%3B%20and%2C%20strange&dates=20260320T090000Z%2F20260320T100000Z&details=We%20read%20the%20accounts%2C%20tell%20the%20story%20together%20and%20find%20out%20what%20it%20teaches.%20Nobody%20is%20on%20trial.%20Most%20of%20the%20time%20goes%20to%20the%20story.",
      "https://outlook.office.com/calendar/deeplink/compose?subject=Review%20together%3A%20Slow%3B%20and%2C%20strange&startdt=2026-03-20T09%3A00%3A00Z&enddt=2026-03-20T10%3A00%3A00Z&body=We%20read%20the%20accounts%2C%20tell%20the%20story%20together%20and%20find%20out%20what%20it%20teaches.%20Nobody%20is%20on%20trial.%20Most%20of%20the%20time%20goes%20to%20the%20story.",
    ]
  `);
});

test('calendar files escape what their format means otherwise, and fold long lines by octets', () => {
  const file = ics(
    [
      {
        uid: 'a',
        start: '20260316T090000Z',
        end: '20260316T103000Z',
        title: 'ä'.repeat(60),
        about: 'One\nEND:VEVENT\\;,',
      },
    ],
    '20260316T000000Z',
  );
  expect(file).toContain('DESCRIPTION:One\\nEND:VEVENT\\\\\\;\\,\r\n');
  expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
});
