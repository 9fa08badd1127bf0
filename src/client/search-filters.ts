import { sayCount, sayNumber } from '../core/words/counted.ts';
import type { FacetCounts, Filters } from '../core/search/facets.ts';
import { facetNames, type FacetName } from '../core/search/search-entry.ts';
import { element } from './search-results.ts';
import type { SearchWords } from './search-words.ts';

/** Values of a facet that are shown before the rest is folded. */
const shownValues = 8;

/** Draws filters with their counts; values without a result are folded. `choose` hears of each change. */
export function drawFilters(
  into: HTMLElement,
  counts: FacetCounts,
  filters: Filters,
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>,
  words: SearchWords,
  choose: (name: FacetName, id: string, chosen: boolean) => void,
): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const openBefore = new Set([...into.querySelectorAll<HTMLElement>('details[open]')].map(({ id }) => id));
  const groups = facetNames.flatMap((name) => {
    const values = [...(counts[name] ?? [])];
    const chosen = new Set(filters[name] ?? []);
    for (const id of chosen) if (!counts[name]?.has(id)) values.push([id, 0]);
    if (values.length < 2 && chosen.size === 0) return [];
    const label = (id: string): string => labels[name]?.[id] ?? id;
    const newestFirst = ([a]: [string, number], [b]: [string, number]): number => (a < b ? 1 : -1);
    const mostFirst = ([a, countOfA]: [string, number], [b, countOfB]: [string, number]): number =>
      countOfB - countOfA || label(a).localeCompare(label(b));
    const order = name === 'year' ? newestFirst : mostFirst;
    values.sort((a, b) => Number(chosen.has(b[0])) - Number(chosen.has(a[0])) || order(a, b));
    const box = ([id, count]: [string, number]): HTMLElement => {
      const line = element('label');
      const input = element('input');
      input.type = 'checkbox';
      input.id = `filter-${name}-${id}`;
      input.checked = chosen.has(id);
      input.addEventListener('change', () => choose(name, id, input.checked));
      line.append(input, ` ${label(id)} `, element('span', 'count', sayNumber(count, words.language)));
      return line;
    };
    const some = values.filter(([id, count]) => count > 0 || chosen.has(id));
    const none = values.filter(([id, count]) => count === 0 && !chosen.has(id));
    const group = element('fieldset');
    group.append(element('legend', '', words.filters[name]), ...some.slice(0, shownValues).map(box));
    const fold = (part: string, phrase: SearchWords['moreValues'], rest: [string, number][]): void => {
      if (rest.length === 0) return;
      const folded = element('details');
      folded.id = `filter-${part}-${name}`;
      folded.open = openBefore.has(folded.id);
      folded.append(element('summary', '', sayCount(phrase, rest.length, words.language)), ...rest.map(box));
      group.append(folded);
    };
    fold('more', words.moreValues, some.slice(shownValues));
    fold('none', words.otherValues, none);
    return [group];
  });
  if (Object.values(filters).some((ids) => ids.length > 0)) {
    const clear = element('button', 'search-clear', words.clear);
    clear.type = 'button';
    clear.id = 'filter-clear';
    clear.addEventListener('click', () => choose('type', '', false));
    groups.unshift(clear as unknown as HTMLFieldSetElement);
  }
  into.replaceChildren(...groups);
  if (focused.startsWith('filter-')) document.getElementById(focused)?.focus();
}
