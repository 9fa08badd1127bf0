import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { chartToHtml } from '../drawing/chart.ts';
import { learningCultureView } from './learning-culture-view.ts';
import type { MeasureName } from './measure.ts';

const story = (extra: string): string => `---\nstatus: published\nservices: [shop]\n${extra}\n---\nWords.\n`;
const site = siteOf(
  {
    'knowledge-base.yaml': 'format: 1\n',
    'services.yaml': 'shop: { name: Shop }\nbank: { name: Bank }\n',
    'readers.yaml':
      '"2026-09": { all: 40, incidents/2026-03-14-checkout: 9, incidents/2026-01-01-draft: 7 }\n"2026-10": { all: "~1200", services/shop: 30, incidents/2026-03-14-checkout: 25 }\n',
    'learning-culture.yaml': 'training: [{ on: 2026-02-10, what: Facilitating, people: 6, hours: 4 }]\n',
    'incidents/2026-03-14-checkout/narrative.mdx': story(
      'title: The checkout was slow\npublished: 2026-03-24\nreview: { on: 2026-03-20, people: 7, minutes: 60 }\nheld: [{ on: 2026-04-02, audience: The rota, people: 12, minutes: 45, learnt: 9, again: 11 }, { on: 2026-05-02, audience: Newcomers }]',
    ),
    'incidents/2026-03-14-checkout/actions.yaml': `- { id: cap, text: Cap retries, kind: technical, state: done, idea: 2026-03-16, done: 2026-04-15, spent: 2 days }
- { id: alert, text: Own the alert, kind: human, state: done, idea: 2026-03-16, done: 2026-05-15 }
- { id: undated, text: Undated, kind: human, state: done }
- { id: during, text: Roll back, kind: human, state: done, idea: 2026-03-14, done: 2026-03-14 }
- { id: open, text: Open, kind: human, state: planned, idea: 2026-03-14 }
`,
    'incidents/2026-06-01-drill/narrative.mdx': story(
      'title: A drill\nkind: exercise\npublished: 2026-06-02\nrelated: [{ incident: 2026-03-14-checkout, why: Same shape. }]',
    ),
    'incidents/2026-07-01-close/narrative.mdx': `---\ntitle: Close\nkind: near-miss\nstatus: published\n---\nAs in <Incident id="2026-03-14-checkout">that one</Incident>.\n`,
    'incidents/2026-01-01-draft/narrative.mdx': '---\ntitle: Not for readers\n---\n',
  },
  { asOf: '2026-11-24' },
);

function measure(name: MeasureName, service?: string) {
  const found = learningCultureView(service, site)?.measures.find(({ id }) => id === name);
  if (!found) throw new Error(name);
  return found;
}

describe('what each measure says, and the same as a table', () => {
  test.each(['readers', 'exercises', 'leadTime', 'frequency', 'held', 'cited', 'told', 'cost'] as const)(
    '%s',
    (name) => {
      const { says, chart } = measure(name);
      expect([says, ...(chart?.table.rows.map((row) => row.join(' | ')) ?? [])]).toMatchSnapshot();
    },
  );
});

test('a single case is said in a sentence, and not drawn', () => {
  const one = siteOf(
    {
      'knowledge-base.yaml': 'format: 1\n',
      'incidents/2026-03-14-checkout/narrative.mdx': '---\ntitle: Slow\nstatus: published\n---\nWords.\n',
      'incidents/2026-03-14-checkout/actions.yaml':
        '- { id: cap, text: Cap retries, kind: technical, state: done, idea: 2026-03-16, done: 2026-04-15 }\n',
    },
    { asOf: '2026-11-24' },
  );
  const found = learningCultureView(undefined, one)?.measures.find(({ id }) => id === 'leadTime');
  expect(found?.chart).toBeUndefined();
  expect(found?.saysAll).toBe(true);
  expect(found?.says).toMatchInlineSnapshot(`"1 action has come into practice; the days are known for one: 30 days."`);
});

test('a service has its own, and readers of its stories alone', () => {
  expect(measure('readers', 'shop').says).toBe('October 2026: 30 readers.');
  expect(measure('exercises', 'shop').chart?.table.rows.map(([row]) => row)).toEqual(['Exercise', 'Incident']);
  expect(learningCultureView('nowhere', site)).toBeUndefined();
});

test('what nobody recorded is not known, and not zero', () => {
  const { measures } = learningCultureView('bank', site) ?? { measures: [] };
  expect(
    measures.map(({ says, chart }) => `${says}${chart && chart.title !== 'What the practice costs' ? ' drawn' : ''}`),
  ).toMatchInlineSnapshot(`
    [
      "How many people read these stories is not known.",
      "No exercise or near miss has been told yet.",
      "No improvement action has come into practice after its incident, as far as anybody has said.",
      "No improvement action has come into practice after its incident, as far as anybody has said.",
      "No playback is recorded as held yet.",
      "No story here is cited by another yet.",
      "The days on which these stories were published are not known.",
      "Hours are known for 1 of 1 entry.",
    ]
  `);
});

test('nothing that is not published is in any of it, and nothing is averaged', () => {
  const text = JSON.stringify(learningCultureView(undefined, site));
  expect(text).not.toContain('Not for readers');
  expect(text).not.toMatch(/NaN|undefined|Infinity|average|\bmean\b/);
});

test('thousands of stories stay a small page, and are counted where they would hide each other', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, at) => {
      const day = `20${String(10 + (at % 16))}-${String((at % 12) + 1).padStart(2, '0')}-15`;
      return [
        [
          `incidents/${day}-story-${String(at)}/narrative.mdx`,
          `---\ntitle: Story ${String(at)}\nstatus: published\npublished: ${day}\nkind: ${at % 3 === 0 ? 'exercise' : 'incident'}\n---\n`,
        ],
        [
          `incidents/${day}-story-${String(at)}/actions.yaml`,
          `- { id: a, text: Do it, kind: human, state: done, idea: ${day}, done: 20${String(10 + (at % 16))}-12-31 }\n`,
        ],
      ];
    }).flat(),
  );
  const large = siteOf({ 'knowledge-base.yaml': 'format: 1\n', ...many });
  const charts = (learningCultureView(undefined, large)?.measures ?? []).flatMap(({ chart }) => (chart ? [chart] : []));
  const markup = charts.map((chart) => chartToHtml(chart, large.words.charts).html).join('');
  expect(markup.length).toBeLessThan(400_000);
  expect(charts.map(({ about }) => about).join(' ')).toContain('counted by quarter');
  expect(charts.map(({ about }) => about).join(' ')).toContain('The latest 80 of 2,000 are drawn.');
});
