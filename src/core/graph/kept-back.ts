import { isForEveryone } from '../model/analysis.ts';
import { contentPath } from '../model/content-path.ts';
import { walkProse, type ProseNode } from '../model/prose.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

/**
 * Whether a picture belongs to what readers do not see, whoever shows it: it lies in the folder of an incident that is not
 * published, or among analyses none of which shows it to everyone. `path` is the picture's, inside the knowledge base.
 */
export function isKeptBack(
  path: string,
  { incidents, broken }: Pick<KnowledgeGraph, 'incidents' | 'broken'>,
  { drafts }: { drafts: boolean },
): boolean {
  const [folder, id = '', below] = path.split('/');
  if (folder !== 'incidents' || below === undefined) return false;
  const incident = incidents.get(id);
  if (!incident) return broken.has(`incidents/${id}`);
  if (!drafts && incident.card.status !== 'published') return true;
  const shared = incident.analyses.filter(({ card }) => isForEveryone(card));
  return below === 'analyses' && !shared.some((analysis) => showsPicture(analysis, path));
}

/** Whether the prose of a file shows a picture. */
function showsPicture(
  { file, prose }: { file: string; prose: Parameters<typeof walkProse>[0] },
  path: string,
): boolean {
  let shows = false;
  walkProse(prose, (node) => {
    const address = addressOf(node);
    shows ||= typeof address === 'string' && contentPath(file, address) === path;
    return shows ? 'skip' : undefined;
  });
  return shows;
}

function addressOf(node: ProseNode): unknown {
  if (node.type === 'image') return node.url;
  return node.type === 'element' ? node.attributes['src'] : undefined;
}
