import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { homeView } from '../views/home-view.ts';
import { proseRendering } from '../views/prose-rendering.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';

const site = siteOf({
  'knowledge-base.yaml': 'format: 1\nfeatured: [2025-01-02-old]\n',
  'incidents/2025-01-02-new/narrative.mdx': `---
title: The renamed one
status: published
formerIds: [2025-01-02-old]
themes: { quiet: It was quiet., hushed: Nobody heard. }
---
See <Theme id="quiet" />, [the same](../../themes/quiet.mdx#signs) and [a page](https://example.org/themes/quiet/).
`,
  'incidents/2025-01-02-new/record.yaml':
    'factors: [{ id: f, kind: technical, text: Old., themes: [quiet, hushed] }]\nfindings: [{ kind: learning, text: It., themes: [quiet] }]\n',
  'incidents/2025-01-02-new/actions.yaml':
    '- { id: a, text: Do, kind: human, state: planned, idea: 2025-01-03, answers: [quiet, f] }\n',
  'incidents/2026-02-03-later/narrative.mdx': `---
title: The later one
status: published
themes: { hushed: Again. }
related: [{ incident: 2025-01-02-old, kind: recurrence, why: It came back. }]
---
As in <Incident id="2025-01-02-old">that one</Incident> and [there](../2025-01-02-old/narrative.mdx).
`,
  'themes/hushed.mdx': '---\ntitle: Hushed\ndefinition: D.\nformerIds: [quiet]\nrelated: [loud]\n---\n',
  'themes/noisy.mdx': '---\ntitle: Noisy\ndefinition: D.\nformerIds: [loud]\nrelated: [quiet]\n---\n',
  'playbacks/both.mdx':
    '---\ntitle: Both\nstatus: published\nincidents: [2025-01-02-old, 2026-02-03-later]\nthemes: [quiet]\n---\n## One\n\n<Guises theme="quiet" />\n',
});
const { graph } = site;
const renamed = graph.incidents.get('2025-01-02-new');

test('a renamed theme keeps its stories, and one that took in another has both sentences', () => {
  expect(renamed?.card.themes).toEqual({ hushed: 'It was quiet. Nobody heard.' });
  expect(graph.incidentsByTheme.get('hushed')?.map(({ id }) => id)).toEqual(['2026-02-03-later', '2025-01-02-new']);
});

test('keys name present ids, each once', () => {
  expect(renamed?.record.factors[0]?.themes).toEqual(['hushed']);
  expect(renamed?.record.findings[0]?.themes).toEqual(['hushed']);
  expect(renamed?.actions[0]?.answers).toEqual(['hushed', 'f']);
  expect(graph.themes.get('hushed')?.card.related).toEqual(['noisy']);
  expect(graph.themes.get('noisy')?.card.related).toEqual(['hushed']);
  expect(graph.playbacks.get('both')?.card).toMatchObject({
    incidents: ['2025-01-02-new', '2026-02-03-later'],
    themes: ['hushed'],
  });
  expect(graph.incidents.get('2026-02-03-later')?.card.related[0]?.incident).toBe('2025-01-02-new');
  expect(graph.pointedAtBy.get('2025-01-02-new')?.map(({ id }) => id)).toEqual(['2026-02-03-later']);
});

test('prose leads to present addresses', () => {
  const htmlOf = (id: string): string => {
    const incident = graph.incidents.get(id);
    if (!incident) throw new Error(`No ${id}`);
    return proseToHtml(incident.prose.children, proseRendering(site, { file: incident.file, incident })).html;
  };
  expect(hrefsOf(htmlOf('2025-01-02-new'))).toEqual([
    '/kb/themes/hushed/',
    '/kb/themes/hushed/#signs',
    'https://example.org/themes/quiet/',
  ]);
  expect(hrefsOf(htmlOf('2026-02-03-later'))).toEqual([
    '/kb/incidents/2025-01-02-new/',
    '/kb/incidents/2025-01-02-new/',
  ]);
});

test('what is featured by a former id stands first', () => {
  expect(homeView(site).lead?.tile.id).toBe('2025-01-02-new');
});

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
}
