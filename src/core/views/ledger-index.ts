import { everyAction, orderValue, themesOf } from './ledger-actions.ts';
import { ownerKey } from './owner-key.ts';
import { ledgerRow } from './ledger-view.ts';
import type { SiteView } from './prose-rendering.ts';

/**
 * Every action in a few numbers and words, from which the ledger page filters without a server. Rows are lists, because the names of
 * their places, repeated ten thousand times, would be most of the file; {@link LedgerIndexRow} names them.
 */
export interface LedgerIndex {
  incidents: readonly (readonly [title: string, href: string])[];
  owners: readonly (readonly [key: string, name: string])[];
  themes: readonly (readonly [id: string, title: string])[];
  rows: readonly LedgerIndexRow[];
}

export type LedgerIndexRow = readonly [
  text: string,
  /** Place in `incidents`. */
  incident: number,
  id: string,
  /** Place in `owners`, or -1. */
  owner: number,
  state: string,
  kind: string,
  /** Days waited, cost a week and cost for each week of work; -1 is not known. */
  days: number,
  cost: number,
  worth: number,
  /** Places in `themes`. */
  themes: readonly number[],
  /** How often it came back while this waited. */
  recurred: number,
  costText: string,
  /** 1 when its days are counted up to news that is old. */
  oldNews: number,
];

export function ledgerIndex(site: SiteView): LedgerIndex {
  const { graph, href } = site;
  const incidents = [...graph.incidents.values()].filter(({ actions }) => actions.length > 0);
  const incidentPlaces = new Map(incidents.map(({ id }, place) => [id, place]));
  const themes = [...graph.themes.values()];
  const themePlaces = new Map(themes.map(({ id }, place) => [id, place]));
  const owners = new Map<string, { place: number; name: string }>();
  const ownerPlace = (owner: string | undefined): number => {
    if (owner === undefined) return -1;
    const key = ownerKey(owner, graph.teams);
    const known = owners.get(key) ?? { place: owners.size, name: graph.teams.get(key)?.name ?? owner };
    owners.set(key, known);
    return known.place;
  };
  const rows = everyAction(graph).map((of): LedgerIndexRow => {
    const { action, incident } = of;
    const row = ledgerRow(of, site);
    return [
      action.text,
      incidentPlaces.get(incident.id) ?? -1,
      action.id,
      ownerPlace(action.owner),
      action.state,
      action.kind,
      row.daysWaited ?? -1,
      Math.round(orderValue(of, 'cost', site)),
      Math.round(orderValue(of, 'worth', site)),
      [...themesOf(of)].flatMap((theme) => themePlaces.get(theme) ?? []),
      row.recurred.count,
      row.cost?.perWeek ?? '',
      Number(row.waiting && row.oldNews),
    ];
  });
  return {
    incidents: incidents.map(({ id, card }) => [card.title, href(`incidents/${id}/`)]),
    owners: [...owners].map(([key, { name }]) => [key, name]),
    themes: themes.map(({ id, card }) => [id, card.title]),
    rows,
  };
}
