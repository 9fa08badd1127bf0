import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { deckData } from '../deck/deck-data.ts';
import { deckToMarp } from '../deck/deck-to-marp.ts';
import { deckToPresentation } from '../deck/deck-to-presentation.ts';
import type { Deck, SlidePart } from '../deck/deck.ts';
import { slideOnPage } from '../deck/slide-to-html.ts';
import { slidesOnStage } from '../deck/slides-on-stage.ts';
import { english } from '../words/english.ts';
import { incidentsDeck } from './playback-deck.ts';

const folder = 'incidents/2026-03-14-checkout';
const record = `timeline:
  - { id: page, at: "10:00", kind: signal, what: The page arrives. }
  - { id: rollback, at: "10:10", kind: decision, what: They roll back. }
  - { id: well, at: "10:30", kind: effect, what: All is well. }
`;

function deckWith(chart: string, csv: string): Deck {
  const site = siteOf({
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    [`${folder}/narrative.mdx`]: `---\ntitle: Checkout\nstatus: published\n---\nIt began so.\n\n<Event id="page" />\n\nSomebody looked.\n\n${chart}\n`,
    [`${folder}/record.yaml`]: record,
    [`${folder}/errors.csv`]: csv,
  });
  const deck = incidentsDeck(['2026-03-14-checkout'], site);
  if (!deck) throw new Error('no deck');
  return deck;
}

const chartsOf = (deck: Deck): [string, SlidePart][] =>
  deck.variants.slides.flatMap(({ id, parts }) =>
    parts.flatMap((part): [string, SlidePart][] => (part.type === 'chart' ? [[id, part]] : [])),
  );

const counted = '<Chart data="errors.csv" kind="bars" title="Errors by region" />';

test('a chart beside an anchor is the picture of its beat, on stage and page, in PowerPoint and in Markdown', () => {
  const deck = deckWith(counted, 'region,errors\nEast,10\nWest,20\n');
  expect(chartsOf(deck).map(([id]) => id)).toEqual(['page']);
  const { veiled } = slidesOnStage(deck.variants.slides, english);
  expect(veiled.join('')).toContain('aria-label="Errors by region. errors: lowest 10 (East), highest 20 (West)."');
  const told = deck.variants.slides.find(({ id }) => id === 'page');
  expect(told && slideOnPage(told, english).html).toContain('<strong>Errors by region</strong>');
  const { slides } = deckToPresentation(
    { title: deck.title, slides: told ? [told] : [] },
    english,
    () => undefined,
    () => undefined,
  );
  const drawing = slides[0]?.blocks.find((block) => block.type === 'shapes' && block.alt.startsWith('Errors'));
  expect(drawing?.type === 'shapes' && drawing.shapes.filter(({ kind }) => kind === 'bar')).toHaveLength(2);
  expect(deckToMarp({ title: deck.title, slides: told ? [told] : [] })).toContain(
    'errors: lowest 10 (East), highest 20 (West).',
  );
});

test('a chart is the picture of its slide in the data of a deck, by its table and in words', () => {
  const about = counted.replace(' />', ' about="Half in one region." />');
  const { slides } = deckData(deckWith(about, 'region,errors\nEast,10\nWest,20\n'));
  expect(slides.flatMap(({ picture }) => picture ?? [])).toEqual([
    {
      file: `${folder}/errors.csv`,
      alt: 'Errors by region. errors: lowest 10 (East), highest 20 (West).',
      caption: 'Half in one region.',
    },
  ]);
});

test('a chart into which events are drawn is a picture like any other', () => {
  const chart = '<Chart data="errors.csv" title="Errors by the minute" marks="page rollback" />';
  const [[id, part] = []] = chartsOf(deckWith(chart, 'time,errors\n10:00,1\n10:10,9\n'));
  expect(id).toBe('rollback');
  expect(part?.type === 'chart' && part.chart.marks.map(({ text }) => text)).toEqual([
    'The page arrives.',
    'They roll back.',
  ]);
});

test('a chart that goes on behind its event waits for the event by which it ends, or it would tell the end', () => {
  const chart = '<Chart data="errors.csv" title="Errors by the minute" />';
  expect(chartsOf(deckWith(chart, 'time,errors\n10:00,1\n10:10,9\n')).map(([id]) => id)).toEqual(['rollback']);
  expect(chartsOf(deckWith(chart, 'time,errors\n10:00,1\n11:10,9\n')).map(([id]) => id)).toEqual(['sense']);
});

test.each([
  ['no table', counted.replace('errors.csv', 'other.csv'), 'region,errors\nEast,10\nWest,20\n'],
  ['no numbers', counted, 'region,errors\nEast,many\nWest,few\n'],
  ['one row', counted, 'region,errors\nEast,10\n'],
])('a chart with %s is no picture', (_what, chart, csv) => {
  expect(chartsOf(deckWith(chart, csv))).toEqual([]);
});
