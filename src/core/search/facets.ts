import type { PageFacts } from './index-files.ts';
import { facetNames, type FacetName } from './search-entry.ts';

/** Chosen ids by facet: any of one facet, of every facet that has a choice. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How many of what was found have each id, by facet. In a facet with a choice: how many another choice would give. */
export type FacetCounts = Readonly<Partial<Record<FacetName, ReadonlyMap<string, number>>>>;

export function passesFilters(page: number, filters: Filters, facts: PageFacts | undefined, but?: FacetName): boolean {
  return facetNames.every((name) => {
    const chosen = filters[name];
    if (name === but || chosen === undefined || chosen.length === 0) return true;
    return (facts?.pages[name]?.[page] ?? []).some((place) => chosen.includes(facts?.values[name]?.[place] ?? ''));
  });
}

export function countFacets(pages: readonly number[], filters: Filters, facts: PageFacts): FacetCounts {
  const counts: Partial<Record<FacetName, ReadonlyMap<string, number>>> = {};
  for (const name of facetNames) {
    const ids = facts.values[name];
    if (ids === undefined) continue;
    const numbers = ids.map(() => 0);
    for (const page of pages) {
      if (!passesFilters(page, filters, facts, name)) continue;
      for (const place of facts.pages[name]?.[page] ?? []) numbers[place] = (numbers[place] ?? 0) + 1;
    }
    counts[name] = new Map(ids.map((id, place) => [id, numbers[place] ?? 0]));
  }
  return counts;
}
