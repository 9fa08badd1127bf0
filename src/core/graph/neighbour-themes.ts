import type { KnowledgeGraph } from './knowledge-graph.ts';

/** A theme that stands beside another, and why. */
export interface NeighbourTheme {
  id: string;
  /** Whether an author names it as related, on either of the two. */
  named: boolean;
  /** Stories that carry both. */
  together: number;
  /** Stories that would carry both if the two themes fell on stories independently of each other. */
  expected: number;
}

/** Two stories in common may be chance however rare the themes are; below this ratio any number may be. */
const leastLift = 1.25;
const leastTogether = 2;

/**
 * Neighbours of a theme: those that authors named first, then those that meet it more often than chance would let them.
 * The measure is lift, observed by expected co-occurrence (Brin and others 1997). A theme that is everywhere meets every other
 * often and is no neighbour for that. Themes stand by how far they exceed what was to be expected for its spread.
 */
export function neighbourThemes(id: string, graph: KnowledgeGraph): NeighbourTheme[] {
  const mine = graph.incidentsByTheme.get(id) ?? [];
  const tagged = [...graph.incidents.values()].filter(({ card }) => Object.keys(card.themes).length > 0).length;
  const named = new Set(graph.themes.get(id)?.card.related ?? []);
  for (const other of graph.themes.values()) if (other.card.related.includes(id)) named.add(other.id);
  return [...graph.themes.keys()]
    .filter((other) => other !== id)
    .map((other) => ({
      id: other,
      named: named.has(other),
      together: mine.filter(({ card }) => other in card.themes).length,
      expected: (mine.length * (graph.incidentsByTheme.get(other)?.length ?? 0)) / Math.max(1, tagged),
    }))
    .filter((one) => one.named || isMoreThanChance(one))
    .sort((a, b) => Number(b.named) - Number(a.named) || standsOut(b) - standsOut(a) || (a.id < b.id ? -1 : 1));
}

/** Whether two themes meet so often that there is something to it. */
export function isMoreThanChance({ together, expected }: Pick<NeighbourTheme, 'together' | 'expected'>): boolean {
  return together >= leastTogether && together >= expected * leastLift;
}

function standsOut({ together, expected }: NeighbourTheme): number {
  return expected === 0 ? 0 : (together - expected) / Math.sqrt(expected);
}
