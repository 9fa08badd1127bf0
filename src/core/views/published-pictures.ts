import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { PictureFacts } from '../model/picture.ts';
import { walkProse, type ProseNode, type ProseRoot } from '../model/prose.ts';
import { contentPath } from '../model/content-path.ts';

/** The pictures that walkthroughs show: those in the prose of published incidents and playbacks. */
export function picturesOnSlides(graph: KnowledgeGraph): PictureFacts[] {
  const named = new Set<string>();
  for (const { file, prose } of [...graph.incidents.values(), ...graph.playbacks.values()])
    for (const path of picturesIn(file, prose)) named.add(path);
  return [...graph.pictures].filter(([path]) => named.has(path)).map(([, facts]) => facts);
}

/** The pictures that readers meet: those that published prose or cards name. Others in the folder stay there. */
export function publishedPictures(graph: KnowledgeGraph): PictureFacts[] {
  const named = new Set<string>();
  const name = (file: string, address: string): void => {
    const path = contentPath(file, address);
    if (path !== undefined) named.add(path);
  };
  const nameAllIn = (file: string, prose: ProseRoot): void => {
    for (const path of picturesIn(file, prose)) named.add(path);
  };
  for (const { file, card, prose, analyses } of graph.incidents.values()) {
    nameAllIn(file, prose);
    if (card.picture !== undefined) name(file, card.picture);
    for (const analysis of analyses) nameAllIn(analysis.file, analysis.prose);
  }
  for (const { file, prose } of [...graph.themes.values(), ...graph.playbacks.values()]) nameAllIn(file, prose);
  return [...graph.pictures].filter(([path]) => named.has(path)).map(([, facts]) => facts);
}

/** Paths inside the knowledge base. */
function picturesIn(file: string, prose: ProseRoot): Set<string> {
  const paths = new Set<string>();
  walkProse(prose, (node) => {
    const address = addressOf(node);
    const path = address === undefined ? undefined : contentPath(file, address);
    if (path !== undefined) paths.add(path);
    return undefined;
  });
  return paths;
}

function addressOf(node: ProseNode): string | undefined {
  if (node.type === 'image') return node.url;
  const src = node.type === 'element' ? node.attributes['src'] : undefined;
  return typeof src === 'string' ? src : undefined;
}
