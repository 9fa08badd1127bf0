import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../../test/support/site-of.ts';
import { drawBoth } from '../../drawing/chart.ts';
import { drawTime, type TimePicture } from '../../drawing/time-picture.ts';
import { drawRail, drawStrip } from '../../drawing/time-rail.ts';
import type { Incident } from '../../graph/knowledge-graph.ts';
import { incidentStrip, incidentTime } from './incident-time.ts';

const { words } = siteOf({});

function incidentOf(record: string, milestones = '{}'): Incident {
  const site = siteOf({
    'incidents/2026-03-14-x/narrative.mdx': `---\ntitle: X\nstatus: published\nmilestones: ${milestones}\n---\nProse.\n`,
    'incidents/2026-03-14-x/record.yaml': record,
  });
  const [incident] = [...site.graph.incidents.values()];
  if (!incident) throw new Error('there is no incident');
  return incident;
}

const pictureOf = (record: string, milestones?: string): TimePicture | undefined =>
  incidentTime(incidentOf(record, milestones), words);

const events = (...moments: readonly string[]): string =>
  `timeline:\n${moments.map((at, index) => `  - { id: e${String(index)}, at: "${at}", what: Event ${String(index)}. }\n`).join('')}`;

const drawn = (picture: TimePicture | undefined): { wide: string; narrow: string } => {
  if (!picture) throw new Error('there is no picture');
  const { wide, narrow } = drawBoth((room) =>
    drawTime(picture, room, words.charts, (seconds) => `${String(seconds / 60)} min`),
  );
  return { wide: wide.html, narrow: narrow.html };
};

const ticksOf = (svg: string): string[] =>
  [...svg.matchAll(/text-anchor="middle">([^<]*)<\/text>/g)]
    .map(([, text = '']) => text)
    .filter((text) => !text.endsWith(' min'));

describe('the course of an incident', () => {
  const night = pictureOf(
    `${events('2026-03-14 22:52', '22:54', '23:13', '2026-03-15 14:00', '16:24')}hypotheses:\n  - { text: Many faults, by: [], from: 2026-03-14 22:54, to: 2026-03-14 23:13, outcome: abandoned }\n`,
    '{ began: 2026-03-14 22:52, detected: 2026-03-14 22:54, mitigated: 2026-03-15 16:24 }',
  );

  test('keeps the minutes apart beside a night, and says how long the night was', () => {
    expect(ticksOf(drawn(night).wide)).toEqual(['22:52', '23:13', '14:00', '16:24']);
    expect(drawn(night).wide).toContain('887 min</text>');
    expect(drawn(night).wide).toContain('>14 March</text>');
  });

  test('leads from each mark to its event', () => {
    expect(night?.marks.map(({ href }) => href)).toEqual([
      '#event-e0',
      '#event-e1',
      '#event-e2',
      '#event-e3',
      '#event-e4',
    ]);
    expect(drawn(night).wide).toContain('<a href="#event-e1"><title>14 March 2026, 22:54: Event 1.</title>');
  });

  test('shows what people took to be so while they did', () => {
    expect(night?.beliefs).toMatchObject([{ text: 'Many faults' }]);
  });

  test.each(['A misunderstanding of what the new limit counts', 'It is far behind the others, and stays there'])(
    'a belief that has little room stands there with some words of it, or with none: %s',
    (text) => {
      const from = 22 * 60 + 54;
      for (const minutes of [1, 9, 19, 40, 70, 120]) {
        const to = `${String(Math.floor((from + minutes) / 60) % 24).padStart(2, '0')}:${String((from + minutes) % 60).padStart(2, '0')}`;
        const day = from + minutes < 24 * 60 ? '2026-03-14' : '2026-03-15';
        const { wide } = drawn(
          pictureOf(
            `${events('2026-03-14 22:52', '22:54', '23:13', '2026-03-15 01:00', '02:24')}hypotheses:\n  - { text: "${text}", by: [], from: 2026-03-14 22:54, to: ${day} ${to}, outcome: abandoned }\n`,
          ),
        );
        const [, width, told] =
          /span-belief"[^>]*width="(\d+)" height="18"\/>(?:<text[^>]*>([^<]*)<)?/.exec(wide) ?? [];
        if (told === undefined) continue;
        expect(told === text || told.length >= 12, told).toBe(true);
        expect(told.length * 7.2, told).toBeLessThan(Number(width));
      }
    },
  );

  test('writes years as years', () => {
    const years = pictureOf(events('2019-12-22', '2022-05', '2026-03-14', '2026-03-20'));
    expect(ticksOf(drawn(years).wide)).toEqual(['2019', '2022', '2026']);
  });

  test('gives a whole day no place among hours that are known', () => {
    const mixed = pictureOf(
      events('2024', '2026-03-14 10:00', '10:05', '2026-03-14', '2026-03-14 12:00', '2026-03-30'),
    );
    expect(mixed?.marks.map(({ said }) => said.replace(/: .*/, ''))).toEqual([
      '2024',
      '14 March 2026, 10:00',
      '14 March 2026, 10:05',
      '14 March 2026, 12:00',
      '30 March 2026',
    ]);
  });

  test('is nothing where there is nothing to see', () => {
    expect(pictureOf(events('10:00', '10:05'))).toBeUndefined();
    expect(pictureOf(events('10:00', '10:00', '10:00'))).toBeUndefined();
    expect(pictureOf(events('unknown', 'unknown: nobody looked', '10:00', '10:04'))).toBeUndefined();
  });

  test('no two labels of turning points touch, and all stays inside its room', () => {
    const close = pictureOf(
      events('10:00', '10:01', '10:02', '10:03', '10:04'),
      '{ began: "10:00", detected: "10:01", declared: "10:02", mitigated: "10:03", resolved: "10:04" }',
    );
    const { wide, narrow } = drawn(close);
    for (const [svg, width] of [
      [wide, 720],
      [narrow, 340],
    ] as const) {
      const places = [...svg.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, at]) => Number(at));
      expect(places.filter((at) => at < 0 || at > width)).toEqual([]);
      expect(svg).not.toMatch(/style=|NaN|undefined|Infinity/);
    }
  });

  test('stands beside its story and on a card, with the same marks', () => {
    if (!night) throw new Error('there is no picture');
    const rail = drawRail(night, ({ href }) => (href === '#event-e1' ? '#told:e1' : undefined), words.charts).html;
    expect(rail.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="#event-e0"',
      '<a href="#told:e1"',
      '<a href="#event-e2"',
      '<a href="#event-e3"',
      '<a href="#event-e4"',
    ]);
    const strip = drawStrip(night, 'A night', { from: '14 March 2026', length: '17 h' }).html;
    expect(strip.match(/class="strip-mark/g)).toHaveLength(5);
    expect(rail + strip).not.toMatch(/style=|NaN|undefined|Infinity/);
  });

  test('a card names its beginning as the day that it is, although something began years before', () => {
    const incident = incidentOf(
      events('2021-04-06', '2025-07-23 15:35', '16:08', '16:59', '20:45'),
      '{ began: "2025-07-23 15:35", resolved: "2025-07-23 20:45" }',
    );
    const strip = incidentStrip(incident, words)?.html;
    expect(strip).toContain('>23 July, 15:35</text>');
    expect(strip).toContain('>5 h 10 min</text>');
    expect(strip?.match(/class="strip-mark/g)).toHaveLength(4);
  });

  test('beside the story a range that has no room gives up its end', () => {
    const long = pictureOf(events('2026-03-14 10:00', '10:05', '19:12/19:48', '23:00'));
    expect(long && drawRail(long, () => undefined, words.charts).html).toContain('>19:12</text>');
  });
});
