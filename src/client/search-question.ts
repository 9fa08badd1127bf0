import type { Question } from '../core/search/find.ts';
import { facetNames, type FacetName } from '../core/search/search-entry.ts';

/** Longer questions stay out of the address: a pasted log is no place to link to, and servers refuse long addresses. */
const longestInAddress = 300;

/** A question from the query of an address. Filters are ids, which stay when titles change. */
export function questionFrom(search: string): Question {
  const query = new URLSearchParams(search);
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) if (query.has(name)) filters[name] = query.getAll(name);
  return { words: query.get('q') ?? '', filters, sort: query.get('sort') === 'date' ? 'date' : 'relevance' };
}

/** The query for an address; empty when nothing is asked. */
export function queryOf({ words, filters, sort }: Question): string {
  const query = new URLSearchParams();
  const asked = words.trim();
  if (asked !== '' && asked.length <= longestInAddress) query.set('q', asked);
  for (const name of facetNames) for (const id of filters[name] ?? []) query.append(name, id);
  if (sort === 'date') query.set('sort', 'date');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
