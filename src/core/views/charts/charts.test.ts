import { describe, expect, test } from 'vitest';
import { siteOf, smallKnowledgeBase } from '../../../../test/support/site-of.ts';
import { chartToHtml, linesOf } from '../../drawing/chart.ts';
import { coOccurrence } from './co-occurrence.ts';
import { incidentTime } from './incident-time.ts';
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

const charts = {
  years: yearsByTheme(graph, words, href),
  together: coOccurrence(graph, words),
};

describe.each(Object.entries(charts))('%s', (_name, chart) => {
  test('has a name, a way to read it and the same data in words', () => {
    if (!chart) throw new Error('there is no chart');
    const markup = chartToHtml(chart, words.charts).html;
    expect(chart.table.rows.length).toBeGreaterThan(1);
    expect(markup).toContain(`aria-label="${chart.title}"`);
    expect(markup).not.toMatch(/style=|NaN|undefined|Infinity/);
  });

  test('is drawn for a page and for a phone, and stays inside both', () => {
    if (!chart) throw new Error('there is no chart');
    for (const [room, width] of [
      ['wide', 720],
      ['narrow', 340],
    ] as const) {
      const markup = chart[room].html;
      expect(markup).toContain(`class="chart-svg chart-${room}" viewBox="0 0 ${String(width)} `);
      const places = [...markup.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, at]) => Number(at));
      expect(places.length).toBeGreaterThan(2);
      expect(places.filter((at) => at < 0 || at > width)).toEqual([]);
    }
  });
});

test('pairs of themes are counted', () => {
  expect(charts.together?.table.rows).toContainEqual(['Theme b', 'Theme a', '2']);
});

test('a mark says what it stands for', () => {
  expect(charts.years?.narrow.html).toContain('<title>With a and b (2024)</title>');
  expect(charts.together?.wide.html).toContain('<title>Theme b, and Theme a: 2 incidents</title>');
});

describe('a knowledge base of many years', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `t${String(index)}`);
  const large = siteOf({
    ...Object.fromEntries(ids.map((id) => [`themes/${id}.mdx`, theme(id)])),
    // The first themes are met most often.
    ...Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `incidents/${String(2018 + (index % 6))}-05-${String((index % 28) + 1).padStart(2, '0')}-n${String(index)}/narrative.mdx`,
        incident(ids.filter((_id, place) => index % (place + 1) === 0)),
      ]),
    ),
  });
  const years = yearsByTheme(large.graph, words, href);
  const together = coOccurrence(large.graph, words);

  test('has a circle for a year, not a thousand dots', () => {
    expect(years?.about).toMatchInlineSnapshot(
      `"Each circle is a year; its area says how many incidents of that year carry the theme, and a number does where it fits. The 25 themes met most often are drawn, of 30."`,
    );
    expect(years?.wide.html).toContain('<title>Theme t0, 2018: 20 incidents</title>');
    expect(years?.wide.html).not.toContain('incidents/2018');
    expect(years?.table.rows[0]).toMatchInlineSnapshot(`
      [
        "Theme t0",
        "2018: 20; 2019: 20; 2020: 20; 2021: 20; 2022: 20; 2023: 20",
      ]
    `);
    expect(years?.table.rows).toHaveLength(25);
  });

  test('shows the themes met most often, and says that there are more', () => {
    expect(together?.about).toMatchInlineSnapshot(
      `"A square for each pair of themes that met in the same incidents; the number counts the incidents. Each column has the number of a row. The 12 themes met most often are drawn, of 30."`,
    );
    expect(together?.wide.html).toContain('12. Theme t11');
    expect(together?.wide.html).not.toContain('13. ');
    expect(together?.table.rows.some(([row]) => row === 'Theme t24')).toBe(true);
  });
});

test('labels break between words, and only what does not fit is cut', () => {
  expect(linesOf('short', 10)).toEqual(['short']);
  expect(linesOf('two words and more', 10)).toEqual(['two words', 'and more']);
  expect(linesOf('averyverylongwordwithoutend and so on', 10)).toEqual(['averyveryl', 'ongwordwi…']);
});

test('nothing to see is no chart', () => {
  const bare = siteOf({ 'incidents/2024-05-01-one/narrative.mdx': '---\ntitle: Bare\nstatus: published\n---\n' });
  const [only] = [...bare.graph.incidents.values()];
  expect(only && incidentTime(only, words)).toBeUndefined();
  expect(yearsByTheme(bare.graph, words, href)).toBeUndefined();
  expect(coOccurrence(bare.graph, words)).toBeUndefined();
});
