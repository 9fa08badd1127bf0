import { describe, expect, test } from 'vitest';
import { narrativeOf } from '../../../test/support/narrative-of.ts';

const csv = 'time,p50,p99\n23:58,40,180\n23:59,45,9200\n00:00,,"12,000"\n00:01,41,200\n';
const folder = 'incidents/2026-03-14-example';

function chart(attributes: string, data = csv): { html: string; text: string } {
  return narrativeOf(`<Chart data="latency.csv" title="How long checkout took" ${attributes} />`, {
    [`${folder}/latency.csv`]: data,
    [`${folder}/record.yaml`]:
      'timeline:\n  - { id: rollback, at: 2026-03-14 23:59, what: "The deploy is rolled back." }\n  - { id: far, at: 2026-03-18 10:00, what: Much later. }\n',
  });
}

describe('a chart of an incident’s own data', () => {
  test('draws lines that pass midnight and leaves a hole where there is no number', () => {
    const { html } = chart('unit="ms"');
    const lines = [...html.matchAll(/<path class="chart-line chart-line-(\d)"[^>]* d="([^"]*)"/g)];
    expect(lines.map(([, number]) => number)).toEqual(['1', '2', '1', '2']);
    expect(lines[0]?.[2]?.match(/M/g)).toHaveLength(2);
    expect(html).toContain('p99: lowest 180 ms (23:58), highest 12,000 ms (00:00).');
    expect(html).toMatch(/>15 March<\/text>/);
  });

  test('has the same as a table, and as Markdown', () => {
    expect(chart('y="p99" about="It tells most."').text).toMatchInlineSnapshot(`
      "**How long checkout took** It tells most.

      | time | p99 |
      | --- | --- |
      | 23:58 | 180 |
      | 23:59 | 9200 |
      | 00:00 | 12,000 |
      | 00:01 | 200 |"
    `);
    expect(chart('').html).toContain('<th scope="col">time</th><th scope="col">p50</th><th scope="col">p99</th>');
  });

  test('marks the key events that fall inside, and leads to them', () => {
    const { html } = chart('marks="rollback far"');
    expect(html).toContain('<a href="#event-rollback"><title>The deploy is rolled back.</title>');
    expect(html).not.toContain('Much later');
  });

  test('draws steps and bars, numbers and names along the bottom', () => {
    const steps = chart('kind="steps"', 'replicas,errors\n1,10\n2,20\n4,5\n').html;
    expect(steps).toMatch(/ d="M[\d.]+ [\d.]+h0H/);
    const bars = chart('kind="bars"', 'region,errors\nEast,10\nWest,20\n').html;
    expect(bars).toMatch(/class="chart-bars chart-bars-1" fill="currentColor" d="M/);
    expect(bars).toContain('>East</text>');
  });

  test('thins ten thousand rows for the drawing and the table, not the peak', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `${String(row)},${String(row === 5000 ? 999 : row % 7)}`);
    const { html } = chart('', `at,value\n${rows.join('\n')}\n`);
    expect(html.length).toBeLessThan(60_000);
    expect(html).toContain('highest 999 (5000)');
    expect(html).toContain('41 of 10,000 rows');
  });

  test('is only its title where there is nothing to draw', () => {
    for (const [attributes, data] of [
      ['', 'time,errors\n10:00,1\n'],
      ['', 'time,errors\n10:00,none\n10:01,none\n'],
      ['y="nope"', csv],
      ['', 'a,b\n"1,2'],
    ] as const)
      expect(chart(attributes, data).html).toBe('<p class="missing">Chart: How long checkout took</p>');
  });

  test('a hostile table stays text', () => {
    const { html, text } = chart(
      '',
      '"<script>alert(1)</script>","=cmd|\'/C calc\'!A0"\n"""><img src=x onerror=alert(1)>",1\nb,2\n',
    );
    expect(html).not.toMatch(/<script|<img|style=|NaN|undefined|Infinity/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/\|[^\n]*cmd\|/);
    const huge = chart('', 'a,b\n1e308,-1e308\n-1e308,1e308\n0,9e999\n').html;
    expect(huge).not.toMatch(/NaN|undefined|Infinity/);
  });
});
