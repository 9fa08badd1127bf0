import { expect, test } from 'vitest';
import type { DataPicture } from './data-chart.ts';
import { drawPlot } from './draw-plot.ts';
import { plotData } from './plot-data.ts';

const picture: DataPicture = {
  title: 'People <here>',
  about: '',
  shape: 'line',
  isTimed: false,
  places: [0, 5, 10],
  series: [{ name: 'people', values: [0, undefined, 20] }],
  unit: 'people',
  ticks: () => [
    { at: 0, text: 'first' },
    { at: 10, text: 'last' },
  ],
  marks: [{ at: 5, name: 'The page & the call', href: '#event-page' }],
  table: { head: [], rows: [] },
  summary: 'From 0 to 20.',
};

test('everything stands in hundredths of the frame, and a hole in the table is one in the line', () => {
  const { series, along, marks, upwards } = plotData(picture, 'errors.csv');
  expect(series[0]?.points).toEqual([
    { x: 1, y: 100 },
    { x: 50, y: undefined },
    { x: 99, y: 0 },
  ]);
  expect(along).toEqual([
    { at: 1, text: 'first' },
    { at: 99, text: 'last' },
  ]);
  expect(marks).toEqual([{ at: 50, text: 'The page & the call' }]);
  expect(upwards.map(({ text }) => text)).toEqual(['0', '5', '10', '15', '20']);
});

test('text is text, the drawing says in words what it shows, and it needs no style of its own', () => {
  const { html } = drawPlot(plotData(picture, 'errors.csv'));
  expect(html).toContain('role="img" aria-label="People &lt;here&gt;. From 0 to 20."');
  expect(html).toContain('The page &amp; the call');
  expect(html).toContain('d="M1 100h0M99 0h0"');
  expect(html).not.toMatch(/style=|href=|NaN|undefined/);
});

test('bars stand on the lowest number, beside one another, and each series has its name', () => {
  const two = [
    { name: 'seen', values: [1, 2, 3] },
    { name: 'told', values: [-1, undefined, 1] },
  ];
  const { html } = drawPlot(plotData({ ...picture, shape: 'bars', series: two, marks: [] }, 'errors.csv'));
  expect(html.match(/class="plot-bars/g)).toHaveLength(2);
  expect(html).toContain('<li class="plot-key plot-2">told</li>');
  expect(html).not.toContain('NaN');
});

test('a name that would touch the one before it gives way, sooner on a narrow frame', () => {
  const ticks = Array.from({ length: 40 }, (_, at) => ({ at: at / 4, text: `Tick ${String(at)}` }));
  const { html } = drawPlot(plotData({ ...picture, ticks: () => ticks }, 'errors.csv'));
  const shown = html.match(/class="plot-name[^"]*"/g) ?? [];
  expect(shown.length).toBeLessThan(20);
  expect(shown.filter((name) => !name.includes('on-wide')).length).toBeLessThan(8);
});

test('a long name of a moment ends within the frame; on a narrow one it has two lines', () => {
  const text =
    'Production is set to the newest commit; certificate and record are deleted, and a new certificate is asked for.';
  const { html } = drawPlot({ ...plotData(picture, 'errors.csv'), marks: [{ at: 30, text }] });
  const shown = (room: string): string[] =>
    [...html.matchAll(new RegExp(`<text class="${room}" x="30%" y="([^"]*)"[^>]*>([^<]*)`, 'g'))].map(
      ([, y = '', words = '']) => `${y} ${words}`,
    );
  expect(shown('on-wide')).toMatchInlineSnapshot(`
    [
      "1.1em Production is set to the newest commit",
    ]
  `);
  expect(shown('on-narrow')).toMatchInlineSnapshot(`
    [
      "1.1em Production is set to the",
      "2.1em newest commit",
    ]
  `);
  expect(html).toContain('plot-parted');
});

test('names of moments that fit stand in one line each, on any frame', () => {
  const { html } = drawPlot({ ...plotData(picture, 'errors.csv'), marks: [{ at: 50, text: 'The call' }] });
  expect(html).not.toMatch(/plot-parted|on-narrow" x="50%" y/);
});
