import type { KnowledgeGraph } from '../../src/core/graph/knowledge-graph.ts';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { asOf, crowdedSite } from '../sites/sites.ts';
import { crowdedKinds, pagesOfKind } from './page-kinds.ts';
import { expect, test } from './site-test.ts';
import { walkPage } from './walk-page.ts';

let graph: KnowledgeGraph;
test.beforeAll(async () => {
  // To know its pages takes no rule.
  ({ graph } = await readKnowledgeBase(crowdedSite.content, { drafts: false, asOf, rules: [] }));
});

for (const kind of crowdedKinds)
  test(`${kind}: fits, keeps still, and has no barrier`, async ({ page }) => {
    const paths = pagesOfKind(kind, graph);
    expect(paths, 'pages of this kind').not.toEqual([]);
    for (const path of paths) await walkPage(page, path);
  });

test('on a phone no page is endless, however many stories there are', async ({ page }) => {
  const [theme] = [...graph.themes.keys()].sort(
    (a, b) => (graph.incidentsByTheme.get(b)?.length ?? 0) - (graph.incidentsByTheme.get(a)?.length ?? 0),
  );
  expect(graph.incidentsByTheme.get(theme ?? '')?.length).toBeGreaterThan(93);
  await page.setViewportSize({ width: 390, height: 844 });
  const heights: [string, number][] = [];
  for (const path of [
    '',
    'incidents/',
    'themes/',
    `themes/${theme ?? ''}/`,
    'playbacks/',
    'actions/',
    'services/service-0/',
    'teams/team-0/',
  ]) {
    await page.goto(path);
    heights.push([path, await page.evaluate(() => document.documentElement.scrollHeight)]);
  }
  expect(heights.filter(([, height]) => height > 12_000)).toEqual([]);
});
