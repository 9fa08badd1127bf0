import { scaleLinear } from 'd3-scale';
import { z } from 'zod';
import { chartToHtml, type Chart } from '../drawing/chart.ts';
import { clockTicks } from '../drawing/clock-ticks.ts';
import { drawData, formatNumber, type DataPicture, type Series } from '../drawing/data-chart.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html } from '../html.ts';
import type { DataTable } from '../model/data-table.ts';
import { AddressSchema } from '../model/web-link.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { IdListAttribute, TextAttribute } from './attribute.ts';
import { typeset } from '../words/typeset.ts';
import { defineElement } from './element.ts';
import { eventAnchor } from './timeline.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { alongTable, chosenColumns, numberIn, type Along } from './table-columns.ts';

const ChartAttributes = z.strictObject({
  data: AddressSchema.describe('File name of the CSV beside the narrative; its first row names the columns.'),
  title: TextAttribute.describe('What the chart shows.'),
  kind: z
    .enum(['line', 'bars', 'steps'], { error: 'line, bars or steps' })
    .default('line')
    .describe('line for what changes all the time, steps for what holds until it is changed, bars for counts.'),
  x: TextAttribute.optional().describe('Column with times, numbers or names along the bottom. Default: the first.'),
  y: TextAttribute.optional().describe('Columns with numbers, parted by spaces, at most four. Default: all others.'),
  unit: TextAttribute.optional().describe('Unit of the numbers, such as ms.'),
  marks: IdListAttribute.optional().describe(
    'Key events to draw into it, by id from the record’s timeline, parted by spaces.',
  ),
  about: TextAttribute.optional().describe('A sentence below the title: what to look at.'),
});

export const chart = defineElement({
  name: 'Chart',
  about: 'Numbers from a CSV in the narrative’s folder, as a line, steps or bars, with the same as a table.',
  flow: 'block',
  holds: 'nothing',
  attributes: ChartAttributes,
  refersTo: ({ data, marks }) => [
    { to: 'table', id: data, attribute: 'data' },
    ...(marks ?? []).map((id) => ({ to: 'event' as const, id, attribute: 'marks' })),
  ],
  toHtml: (attributes, _content, context) => {
    const drawn = chartOf(attributes, context);
    if (drawn) return chartToHtml(drawn, context.words.charts);
    return html`<p class="missing">${context.words.charts.noData(attributes.title)}</p>`;
  },
  toText: (attributes, _content, context) => {
    const drawn = chartOf(attributes, context);
    if (!drawn) return `[${context.words.charts.noData(attributes.title)}]`;
    const row = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replace(/[|\\\n]/g, ' ')).join(' | ')} |`;
    const { head, rows } = drawn.table;
    return [
      `**${attributes.title}** ${drawn.about}`.trim(),
      [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n'),
    ].join('\n\n');
  },
});

type Attributes = z.infer<typeof ChartAttributes>;

function chartOf(attributes: Attributes, context: NarrativeContext): Chart | undefined {
  const picture = pictureOf(attributes, context);
  return picture && drawData(picture);
}

/** What a chart of a narrative shows. @param attributes those of its element in prose, which have passed their schema. */
export function chartPicture(
  attributes: Readonly<Record<string, unknown>>,
  context: NarrativeContext,
): DataPicture | undefined {
  return pictureOf(attributes as Attributes, context);
}

/** What there is to draw of a table; undefined where there is no table, no numbers, or nothing to compare. */
function pictureOf(attributes: Attributes, context: NarrativeContext): DataPicture | undefined {
  const table = context.table(attributes.data);
  const columns = table && chosenColumns(table, attributes);
  if (!table || !columns?.ok) return undefined;
  const { incident, words } = context;
  const along = alongTable(table, columns.x, incident?.zone ?? 'UTC', incident?.day ?? '');
  const series = columns.y.map((column): Series => ({
    name: table.columns[column] ?? '',
    values: table.rows.map((row) => numberIn(row[column] ?? '')),
  }));
  const known = series.some(({ values }) => values.some((value) => value !== undefined));
  if (!known || new Set(along.places).size < 2) return undefined;
  const unit = attributes.unit ?? '';
  return {
    title: typeset(attributes.title, words.language),
    about: typeset(attributes.about ?? '', words.language),
    shape: attributes.kind,
    places: along.places,
    series,
    unit,
    ticks: (pixels) => ticksOf(along, pixels, context),
    marks: along.kind === 'time' && incident ? marksOf(attributes.marks ?? [], along.places, incident) : [],
    table: twinOf(table, [columns.x, ...columns.y], words.charts),
    summary: series.map((each) => extremes(each, table, columns.x, unit, words.charts)).join(' '),
    isTimed: along.kind === 'time',
  };
}

function ticksOf(along: Along, pixels: number, { words }: NarrativeContext): ReturnType<DataPicture['ticks']> {
  const [first, last] = [
    along.places.reduce((a, b) => Math.min(a, b), Infinity),
    along.places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  switch (along.kind) {
    case 'time':
      return clockTicks(first, last, along.zone, pixels / 82, words);
    case 'number':
      return scaleLinear([first, last], [0, 1])
        .ticks(Math.max(2, Math.floor(pixels / 80)))
        .map((at) => ({ at, text: formatNumber(at) }));
    case 'name': {
      const widest = Math.max(...along.names.map((name) => name.length)) * 7.4 + 12;
      const step = Math.max(1, Math.ceil((widest * along.names.length) / pixels));
      return along.names.flatMap((text, at) => (at % step === 0 ? [{ at, text }] : []));
    }
  }
}

function marksOf(ids: readonly string[], places: readonly number[], incident: Incident): DataPicture['marks'] {
  const [first, last] = [
    places.reduce((a, b) => Math.min(a, b), Infinity),
    places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  return resolveTimeline(incident.record.timeline, incident.zone, incident.day).flatMap(({ event, when }, position) => {
    if (event.id === undefined || !ids.includes(event.id) || !when || when.from < first || when.from > last) return [];
    return [{ at: when.from, name: event.what, href: `#${eventAnchor(event.id, position)}` }];
  });
}

/** A page is no spreadsheet: of many rows it shows some, evenly, the first and the last among them. */
const mostTwinRows = 40;

function twinOf(
  table: DataTable,
  columns: readonly number[],
  words: NarrativeContext['words']['charts'],
): Chart['table'] {
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  const every = Math.ceil(table.rows.length / mostTwinRows);
  const shown =
    every === 1
      ? table.rows
      : table.rows.filter((_row, index) => index % every === 0 || index === table.rows.length - 1);
  return {
    head: pick(table.columns),
    rows: shown.map(pick),
    ...(every === 1 ? {} : { note: words.someRows(shown.length, table.rows.length) }),
  };
}

function extremes(
  { name, values }: Series,
  { rows }: DataTable,
  x: number,
  unit: string,
  words: NarrativeContext['words']['charts'],
): string {
  const known = values.flatMap((value, row) => (value === undefined ? [] : [{ value, where: rows[row]?.[x] ?? '' }]));
  const [one] = known;
  if (!one) return '';
  const low = known.reduce((a, b) => (b.value < a.value ? b : a), one);
  const high = known.reduce((a, b) => (b.value > a.value ? b : a), one);
  const say = ({ value }: { value: number }): string => formatNumber(value) + (unit === '' ? '' : ` ${unit}`);
  return words.lowestHighest({ name, low: say(low), lowAt: low.where, high: say(high), highAt: high.where });
}
