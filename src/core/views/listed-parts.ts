import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { hasWalkthrough } from './has-walkthrough.ts';
import { incidentParts, mostOnOnePage, type IncidentPart } from './incident-parts.ts';
import type { SiteView } from './prose-rendering.ts';

/** The parts of a list that have pages of their own: of incidents, or of their walkthroughs. None where the list fits one page. */
export function listedParts(
  folder: 'incidents/' | 'playbacks/',
  graph: KnowledgeGraph,
  words: SiteView['words'],
): IncidentPart[] {
  const all = [...graph.incidents.values()];
  const listed = folder === 'incidents/' ? all : all.filter(hasWalkthrough);
  return listed.length <= mostOnOnePage ? [] : incidentParts(listed, words);
}
