import { globSync } from 'node:fs';
import type { KnowledgeGraph } from '../../src/core/graph/knowledge-graph.ts';
import { pagePaths } from '../../src/site/page-paths.ts';

/** What is looked at in place of the first page of a kind, where that one does not show all that such a page can hold. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  'incidents/[id]/index.astro': [
    'incidents/2018-10-21-github-mysql-orchestrator/',
    'incidents/2024-06-28-pypi-leaked-admin-token/',
  ],
  'services/[id]/index.astro': ['services/nodejs-website/'],
  'teams/[id]/index.astro': ['teams/nodejs-build-team/'],
};

/** The way from a former id. It leads on at once, so there is nothing to look at. */
const leadsOn = 'moved/[kind]/[former].astro';

/**
 * Every kind of page that there is: a file of `src/pages` each, so that a new one cannot be forgotten. Those of dev alone begin with _.
 * What is named comes before what is any.
 */
export const pageRoutes: readonly string[] = globSync('**/*.{astro,mdx}', { cwd: 'src/pages' })
  .map((route) => route.replaceAll('\\', '/'))
  .filter((route) => route !== leadsOn && !route.startsWith('_'))
  .sort((a, b) => a.split('[').length - b.split('[').length || (a < b ? -1 : 1));

/** Kinds that only a site with very many stories has. */
export const crowdedRoutes: readonly string[] = ['incidents/in/[part].astro', 'playbacks/in/[part].astro'];

/** A page of a kind, and where the kind answers addresses of several depths, one of each. */
export function pagesOfRoute(route: string, graph: KnowledgeGraph): readonly string[] {
  const named = chosen[route];
  if (named) return named;
  const byDepth = new Map<number, string>();
  for (const path of pagePaths(graph)) {
    if (routeOf(path) !== route) continue;
    const depth = route.includes('[...') ? path.split('/').length : 0;
    if (!byDepth.has(depth)) byDepth.set(depth, path);
  }
  return [...byDepth.values()];
}

function routeOf(path: string): string {
  const found = patterns.find(({ pattern }) => pattern.test(path));
  if (!found) throw new Error(`${path} comes from no file of src/pages`);
  return found.route;
}

const patterns = pageRoutes.map((route) => ({ route, pattern: patternOf(route) }));

function patternOf(route: string): RegExp {
  if (route === '404.astro') return /^404\.html$/;
  const folders = route.replace(/(?:^|\/)index\.(?:astro|mdx)$|\.(?:astro|mdx)$/, '').split('/');
  const parts = folders.map((folder) => {
    if (folder === '') return '';
    if (folder.startsWith('[...')) return '(?:[^/]+/)*';
    return folder.startsWith('[') ? '[^/]+/' : `${folder}/`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
