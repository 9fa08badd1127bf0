import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { entryStories } from './entry-stories.ts';
import { incidentIndex, incidentParts } from './incident-parts.ts';
import { listedParts } from './listed-parts.ts';

const dayOf = (index: number): string => `2026-${String((index % 12) + 1).padStart(2, '0')}-01`;
const many = siteOf({
  'services.yaml': 'checkout: { name: Checkout }\n',
  'themes/a.mdx': '---\ntitle: Theme a\ndefinition: Of a.\n---\n',
  ...Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [
      `incidents/${dayOf(index)}-n${String(index)}/narrative.mdx`,
      `---\ntitle: Number ${String(index)}\nstatus: published\nservices: [checkout]\nsymptoms: [${index % 2 === 0 ? 'ERR_POOL' : 'err_pool'}, "code ${String(index)}"]\nthemes: { a: here }\n---\nWords.`,
    ]),
  ),
  'incidents/someday/narrative.mdx': '---\ntitle: Someday\nstatus: published\n---\nWords.',
  'incidents/2024-05-01-old/narrative.mdx': '---\ntitle: Old\nstatus: published\n---\nWords.',
});
const incidents = [...many.graph.incidents.values()];

test('a full year is parted by months, and each incident stands in one part', () => {
  const parts = incidentParts(incidents, many.words);
  expect(parts.map(({ id, label, incidents: own }) => `${id}: ${label} (${String(own.length)})`))
    .toMatchInlineSnapshot(`
    [
      "2026: 2026, August–December (100)",
      "2026-2: 2026, March–August (100)",
      "2026-3: 2026, January–March (50)",
      "2024: 2024 (1)",
      "undated: Without a date (1)",
    ]
  `);
  expect(parts.flatMap((part) => part.incidents)).toEqual(incidents);
});

test('a list that fits one page has no parts, and only what can be walked through is among the playbacks', () => {
  expect(listedParts('incidents/', many.graph, many.words).length).toBeGreaterThan(2);
  expect(listedParts('playbacks/', many.graph, many.words)).toEqual([]);
  expect(listedParts('incidents/', siteOf({}).graph, many.words)).toEqual([]);
});

test('the index for narrowing names themes and services by their places', () => {
  const { rows, themes, services } = incidentIndex(many);
  expect([themes, services]).toEqual([[{ id: 'a', name: 'Theme a' }], [{ id: 'checkout', name: 'Checkout' }]]);
  expect(rows[0]).toEqual([
    incidents[0]?.id,
    incidents[0]?.card.title,
    '2026-12-01',
    'incident',
    [0],
    [0],
    expect.any(String),
  ]);
  expect(rows).toHaveLength(252);
});

test('a service says what its incidents have in common, and does not list them without end', () => {
  const view = entryStories(many.graph.incidentsByService.get('checkout') ?? [], many);
  expect(view.symptoms[0]).toEqual({ text: 'err_pool', count: 250 });
  expect(view.themes).toEqual([{ title: 'Theme a', href: '/kb/themes/a/', count: 250 }]);
  expect([view.cards.length, view.rows.length, view.left]).toEqual([6, 48, 196]);
});
