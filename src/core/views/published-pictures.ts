import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { PictureFacts } from '../model/picture.ts';
import { walkProse, type ProseRoot } from '../model/prose.ts';
import { contentPath } from '../model/content-path.ts';

/** The pictures that readers meet: those that published prose or cards name. Others in the folder stay there. */
export function publishedPictures(graph: KnowledgeGraph): PictureFacts[] {
  const named = new Set<string>();
  const name = (file: string, address: string): void => {
    const path = contentPath(file, address);
    if (path !== undefined) named.add(path);
  };
  const nameAllIn = (file: string, prose: ProseRoot): void => {
    walkProse(prose, (node) => {
      if (node.type === 'image') name(file, node.url);
      else if (node.type === 'element' && typeof node.attributes['src'] === 'string')
        name(file, node.attributes['src']);
      return undefined;
    });
  };
  for (const { file, card, prose, analyses } of graph.incidents.values()) {
    nameAllIn(file, prose);
    if (card.picture !== undefined) name(file, card.picture);
    for (const analysis of analyses) nameAllIn(analysis.file, analysis.prose);
  }
  for (const { file, prose } of [...graph.themes.values(), ...graph.playbacks.values()]) nameAllIn(file, prose);
  return [...graph.pictures].filter(([path]) => named.has(path)).map(([, facts]) => facts);
}
