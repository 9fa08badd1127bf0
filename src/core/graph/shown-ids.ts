import type { KnowledgeGraph } from './knowledge-graph.ts';

/** Which entries readers may see. */
export interface ShownIds {
  incidents: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  /** Themes that are there and wait; an id that is neither here nor there may be something else's. */
  hiddenThemes: ReadonlySet<string>;
}

export function shownIds(
  { incidents, themes }: Pick<KnowledgeGraph, 'incidents' | 'themes'>,
  isShown: (entry: { card: { status: string } }) => boolean,
): ShownIds {
  return {
    incidents: idsOf(incidents, isShown),
    themes: idsOf(themes, isShown),
    hiddenThemes: idsOf(themes, (theme) => !isShown(theme)),
  };
}

function idsOf<Entry>(entries: ReadonlyMap<string, Entry>, isWanted: (entry: Entry) => boolean): Set<string> {
  return new Set([...entries].filter(([, entry]) => isWanted(entry)).map(([id]) => id));
}
