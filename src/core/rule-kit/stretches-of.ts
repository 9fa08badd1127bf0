import { walkProse, type ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import type { ProseDocument } from '../parse/document.ts';

/** A part of a theme or playback, with the incidents that it tells of. */
export interface Stretch extends Spot {
  incidents: readonly string[];
}

/** Of a theme each block that names incidents; of a playback each section, with the incidents that it shows, else with all. */
export function stretchesOf(document: ProseDocument<'theme' | 'playback'>): Stretch[] {
  const { children } = document.prose;
  if (document.kind === 'theme')
    return children.flatMap((node): Stretch[] => {
      const incidents = incidentsIn(node);
      return incidents.length === 0 ? [] : [{ start: node.start, end: node.end, incidents }];
    });
  const heads = children.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  return heads.flatMap((head, nth): Stretch[] => {
    const section = children.slice(head, heads[nth + 1]);
    const named = section.flatMap(incidentsIn);
    const [first, last] = [section[0], section.at(-1)];
    return first && last
      ? [{ start: first.start, end: last.end, incidents: named.length > 0 ? named : document.card.incidents }]
      : [];
  });
}

function incidentsIn(node: ProseNode): string[] {
  const ids = new Set<string>();
  walkProse(node, (inner) => {
    if (inner.type !== 'element') return undefined;
    const id = inner.name === 'Incident' ? inner.attributes['id'] : inner.attributes['incident'];
    if (typeof id === 'string') ids.add(id);
    return undefined;
  });
  return [...ids];
}
