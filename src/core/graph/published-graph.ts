import { byId, indexes } from './indexes.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

/**
 * The graph that readers may see. Drafts vanish everywhere: from lists, counts, links and pictures.
 * Analyses stay only if their writer shares them with everyone.
 */
export function publishedGraph(graph: KnowledgeGraph, { drafts }: { drafts: boolean }): KnowledgeGraph {
  const shown = (entry: { card: { status: string } }): boolean => drafts || entry.card.status === 'published';
  const incidents = [...graph.incidents.values()]
    .filter(shown)
    .map((incident) => ({ ...incident, analyses: incident.analyses.filter(({ card }) => card.share === 'everyone') }));
  return {
    ...graph,
    incidents: byId(incidents),
    themes: byId([...graph.themes.values()].filter(shown)),
    playbacks: byId([...graph.playbacks.values()].filter(shown)),
    ...indexes(incidents),
  };
}
