import type { Incident } from '../graph/knowledge-graph.ts';
import type { SiteView } from './prose-rendering.ts';

/** A stretch of the list of incidents that is one page: a year, or some months of a full one. */
export interface IncidentPart {
  /** Last piece of its address: `2018`, `2018-2`, `undated`. */
  id: string;
  label: string;
  year: string;
  incidents: readonly Incident[];
}

/** Up to here a list is one page and can be narrowed in place. */
export const mostOnOnePage = 60;

/** Full years are parted, so that a page stays light on a slow line. */
const mostInAPart = 100;

/** The list of incidents by year, in parts of at most a hundred, each a page that the list itself leads to. Order is that of the graph. */
export function incidentParts(
  incidents: readonly Incident[],
  words: Pick<SiteView['words'], 'months' | 'list'>,
): IncidentPart[] {
  const years = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const year = incident.day.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(incident);
    else years.set(year, [incident]);
  }
  return [...years].flatMap(([year, all]): IncidentPart[] => {
    const name = year === '' ? words.list.undated : year;
    const count = Math.ceil(all.length / mostInAPart);
    return Array.from({ length: count }, (_, index) => {
      const part = all.slice(index * mostInAPart, (index + 1) * mostInAPart);
      const id = year === '' ? 'undated' : year;
      return {
        id: index === 0 ? id : `${id}-${String(index + 1)}`,
        label: count === 1 ? name : `${name}, ${monthsOf(part, words)}`,
        year: name,
        incidents: part,
      };
    });
  });
}

function monthsOf(part: readonly Incident[], { months }: Pick<SiteView['words'], 'months'>): string {
  const [last, first] = [part[0], part.at(-1)].map((incident) => months[Number(incident?.day.slice(5, 7)) - 1] ?? '');
  return first === last ? (first ?? '') : `${first ?? ''}–${last ?? ''}`;
}

/** What the list is narrowed by in a browser, when it is longer than a page: one short row for each incident. */
export function incidentIndex({ graph, words }: SiteView): IncidentIndex {
  const themes = [...graph.themes.values()].map(({ id, card }) => ({ id, name: card.title }));
  const services = [...graph.services].map(([id, { name }]) => ({ id, name }));
  const at = (list: readonly { id: string }[], ids: readonly string[]): number[] =>
    ids.map((id) => list.findIndex((entry) => entry.id === id)).filter((index) => index >= 0);
  return {
    themes,
    services,
    kinds: words.incidentKinds,
    rows: [...graph.incidents.values()].map(({ id, card, day }) => [
      id,
      card.title,
      day,
      card.kind,
      at(themes, Object.keys(card.themes)),
      at(services, card.services),
      card.symptoms.join(' '),
    ]),
  };
}

/** Rows are id, title, day, kind, places of themes and of services in their lists, symptoms. */
export interface IncidentIndex {
  themes: readonly { id: string; name: string }[];
  services: readonly { id: string; name: string }[];
  kinds: Readonly<Record<string, string>>;
  rows: readonly (readonly [string, string, string, string, readonly number[], readonly number[], string])[];
}
