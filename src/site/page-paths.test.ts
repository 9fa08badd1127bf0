import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pageRoutes } from '../../test/support/page-routes.ts';
import { readKnowledgeBase } from '../disk/read-knowledge-base.ts';
import { notFoundPath, pagePaths } from './page-paths.ts';

const root = new URL('../../', import.meta.url);
const { graph } = await readKnowledgeBase(fileURLToPath(new URL('content/', root)), {
  drafts: false,
  asOf: '2026-11-24',
});
const paths = [...pagePaths(graph)];
/** Lists have parts only where they are long. */
const [anyIncident] = [...graph.incidents.values()].filter(({ record }) => record.timeline.length > 0);
const many = Array.from({ length: 61 }, (_, index) => [`n${String(index)}`, anyIncident] as const);
const longPaths = [
  ...pagePaths({ ...graph, incidents: new Map(many.flatMap(([id, one]) => (one ? [[id, one]] : []))) }),
];
const patterns = pageRoutes.map(({ answers }) => answers);

test('every page that we have is at some path, and every path has a page', () => {
  expect(patterns.length).toBeGreaterThan(20);
  expect(patterns.filter((pattern) => ![...paths, ...longPaths].some((path) => pattern.test(path)))).toEqual([]);
  expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
});

test('no path is there twice', () => {
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('an old address leads on, unless a new entry took it over', () => {
  const theme = [...graph.themes.keys()][0] ?? '';
  const formers = new Map([
    ['old-name', theme],
    [theme, theme],
    ['lost', 'nowhere'],
  ]);
  const moved = [...pagePaths({ ...graph, presentIds: { ...graph.presentIds, themes: formers } })];
  expect(moved.filter((path) => !paths.includes(path))).toEqual(['themes/old-name/']);
  expect(moved.indexOf(notFoundPath)).toBe(1);
});
