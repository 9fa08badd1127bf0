import { describe, expect, test } from 'vitest';
import { ledgerView } from '../views/ledger-view.ts';
import { siteOf, smallKnowledgeBase } from '../views/test-site.ts';
import { chartToHtml } from './chart.ts';
import { coOccurrence } from './co-occurrence.ts';
import { phaseBars } from './phase-bars.ts';
import { timelineChart } from './timeline-chart.ts';
import { waitingActions } from './waiting-actions.ts';
import { yearsByTheme } from './years-by-theme.ts';

const theme = (id: string): string => `---\ntitle: Theme ${id}\ndefinition: Of ${id}.\n---\n`;
const incident = (themes: readonly string[]): string =>
  `---\ntitle: With ${themes.join(' and ')}\nstatus: published\nthemes: { ${themes.map((id) => `${id}: here`).join(', ')} }\n---\n`;
const site = siteOf({
  ...smallKnowledgeBase,
  'themes/a.mdx': theme('a'),
  'themes/b.mdx': theme('b'),
  'incidents/2024-05-01-one/narrative.mdx': incident(['a', 'b']),
  'incidents/2025-05-01-two/narrative.mdx': incident(['a', 'b', 'retry-storm']),
});
const { words, graph, href } = site;
const [checkout] = [...graph.incidents.values()].filter(({ id }) => id.endsWith('checkout'));
if (!checkout) throw new Error('the checkout incident is missing');
const { open, settled } = ledgerView(site);

const charts = {
  timeline: timelineChart(checkout, words),
  phases: phaseBars(checkout, words),
  years: yearsByTheme(graph, words, href),
  together: coOccurrence(graph, words),
  waiting: waitingActions([...open, ...settled], words),
};

describe.each(Object.entries(charts))('%s', (_name, chart) => {
  test('has a name, a way to read it and the same data in words', () => {
    if (!chart) throw new Error('there is no chart');
    const markup = chartToHtml(chart, words.charts).html;
    expect(chart.table.rows.length).toBeGreaterThan(1);
    expect(markup).toContain(`aria-label="${chart.title}"`);
    expect(markup).not.toMatch(/style=|NaN|undefined|Infinity/);
  });
});

test('the longest silence is named', () => {
  expect(charts.timeline?.svg.html).toContain('40 min, nothing recorded');
});

test('what cannot be computed is not known, never nothing', () => {
  expect(charts.phases?.table.rows).toEqual([
    ['Unseen', '8 min'],
    ['Working on it', '1 h 10 min'],
    ['Clearing up', 'not known'],
  ]);
});

test('a waiting action counts until its last news', () => {
  expect(charts.waiting?.table.rows).toEqual([
    ['Give the alert an owner', 'Planned', '90 days so far'],
    ['Cap retries', 'In practice', '30 days'],
  ]);
});

test('pairs of themes are counted', () => {
  expect(charts.together?.table.rows).toContainEqual(['Theme b', 'Theme a', '2']);
});

test('nothing to see is no chart', () => {
  const bare = siteOf({ 'incidents/2024-05-01-one/narrative.mdx': '---\ntitle: Bare\nstatus: published\n---\n' });
  const [only] = [...bare.graph.incidents.values()];
  expect(only && timelineChart(only, words)).toBeUndefined();
  expect(only && phaseBars(only, words)).toBeUndefined();
  expect(yearsByTheme(bare.graph, words, href)).toBeUndefined();
  expect(coOccurrence(bare.graph, words)).toBeUndefined();
  expect(waitingActions([], words)).toBeUndefined();
});
