import { compare } from '../compare.ts';
import { byId, indexes } from './indexes.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

/**
 * The graph as it is now, with every entry that cannot be read at the moment as it was before: whoever writes sees the page that
 * they work on, with the message beside it, and not that there is none.
 */
export function keepLastGood(now: KnowledgeGraph, before: KnowledgeGraph): KnowledgeGraph {
  const kept = <Entry extends { id: string }>(
    folder: string,
    present: ReadonlyMap<string, Entry>,
    last: ReadonlyMap<string, Entry>,
    order: (a: Entry, b: Entry) => number,
  ): ReadonlyMap<string, Entry> => {
    const missing = [...last.values()].filter(({ id }) => !present.has(id) && now.broken.has(`${folder}/${id}`));
    return missing.length === 0 ? present : byId([...present.values(), ...missing].sort(order));
  };
  const byTitle = (a: { card: { title: string } }, b: { card: { title: string } }): number =>
    compare(a.card.title, b.card.title);
  const incidents = kept(
    'incidents',
    now.incidents,
    before.incidents,
    (a, b) => compare(b.day, a.day) || compare(a.id, b.id),
  );
  return {
    ...now,
    incidents,
    themes: kept('themes', now.themes, before.themes, byTitle),
    playbacks: kept('playbacks', now.playbacks, before.playbacks, byTitle),
    ...(incidents === now.incidents
      ? {}
      : { ...indexes([...incidents.values()]), pictures: withPictures(now, before, incidents) }),
  };
}

/** Pictures of a broken incident are nobody's; they come back with it. */
function withPictures(
  now: KnowledgeGraph,
  before: KnowledgeGraph,
  incidents: KnowledgeGraph['incidents'],
): KnowledgeGraph['pictures'] {
  const isOfKept = (path: string): boolean => {
    const id = /^incidents\/([^/]+)\//.exec(path)?.[1] ?? '';
    return incidents.has(id) && !now.incidents.has(id);
  };
  return new Map([...now.pictures, ...[...before.pictures].filter(([path]) => isOfKept(path))]);
}
