import type { KnowledgeGraph } from '../../src/core/graph/knowledge-graph.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { pageRoutes } from '../support/page-routes.ts';

/** What is looked at in place of the first page of a kind, where that one does not show all that such a page can hold. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  'incidents/[id]/index.astro': [
    'incidents/2018-10-21-github-mysql-orchestrator/',
    'incidents/2024-06-28-pypi-leaked-admin-token/',
  ],
  'services/[id]/index.astro': ['services/nodejs-website/'],
  'teams/[id]/index.astro': ['teams/nodejs-build-team/'],
};

/** Every kind of page by its file, so that a new one cannot be forgotten. */
export const pageKinds: readonly string[] = pageRoutes.map(({ file }) => file);

/** Kinds that only a site with very many stories has. */
export const crowdedKinds: readonly string[] = ['incidents/in/[part].astro', 'playbacks/in/[part].astro'];

/** A page of a kind, and where the kind answers addresses of several depths, one of each. */
export function pagesOfKind(kind: string, graph: KnowledgeGraph): readonly string[] {
  const named = chosen[kind];
  if (named) return named;
  const byDepth = new Map<number, string>();
  for (const path of pagePaths(graph)) {
    if (pageRoutes.find(({ answers }) => answers.test(path))?.file !== kind) continue;
    const depth = kind.includes('[...') ? path.split('/').length : 0;
    if (!byDepth.has(depth)) byDepth.set(depth, path);
  }
  return [...byDepth.values()];
}
