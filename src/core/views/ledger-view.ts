import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { costPerWeekOfWork, estimateOf } from '../ledger/cost.ts';
import { isWaiting } from '../ledger/waiting.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import { everyAction, inOrder, partOf, type ActionOf } from './ledger-actions.ts';
import {
  firstOrder,
  ledgerParts,
  ledgerPath,
  type LedgerAddress,
  type LedgerOrder,
  type LedgerPart,
} from './ledger-address.ts';
import { ownersOf, type Owner } from './ledger-owners.ts';
import { totalsByTeam, totalsByTheme, type CostTotal } from './ledger-totals.ts';
import { ownerKey } from './owner-key.ts';
import type { SiteView } from './prose-rendering.ts';

/** A row of the ledger, with the incidents that came while it waited. */
export interface LedgerRow extends ActionRow {
  /** How many there were, and the latest of them, newest first. */
  recurred: { count: number; latest: readonly { title: string; href: string }[] };
}

/** How many rows a page of one list has, and how many of each list the overview shows. */
export const rowsPerPage = 40;
const rowsShown = { waiting: 25, other: 5 } as const;

/** One list of the ledger as a page shows it. */
export interface LedgerList {
  part: LedgerPart;
  total: number;
  rows: readonly LedgerRow[];
  /** Where the whole list is, when `rows` are not all of it. */
  more: string | undefined;
}

export interface LedgerOverview {
  lists: readonly LedgerList[];
  /** Orders of the waiting list that have something to order by, each with its address. */
  orders: readonly { order: LedgerOrder; href: string }[];
  owners: readonly (Owner & { href: string; waiting: number; total: number })[];
  totals: { teams: readonly CostTotal[]; themes: readonly CostTotal[] };
}

/** The ledger's first page. */
export function ledgerOverview(site: SiteView): LedgerOverview {
  const actions = everyAction(site.graph);
  const byPart = Map.groupBy(actions, partOf);
  const waiting = byPart.get('waiting') ?? [];
  return {
    lists: ledgerParts.flatMap((part): LedgerList[] => {
      const ofPart = byPart.get(part) ?? [];
      if (ofPart.length === 0) return [];
      const most = part === 'waiting' ? rowsShown.waiting : rowsShown.other;
      const rows = inOrder(ofPart, firstOrder(part), site).slice(0, most);
      return [
        {
          part,
          total: ofPart.length,
          rows: rows.map((of) => ledgerRow(of, site)),
          more:
            ofPart.length > most
              ? site.href(ledgerPath({ show: 'part', part, order: firstOrder(part), page: 1 }))
              : undefined,
        },
      ];
    }),
    orders: ledgerOrders(site),
    owners: ownersOf(site.graph, actions).map((owner) => ({
      ...owner,
      href: site.href(ledgerPath({ show: 'owner', owner: owner.key, page: 1 })),
      waiting: owner.actions.filter(({ action }) => isWaiting(action)).length,
      total: owner.actions.length,
    })),
    totals: { teams: totalsByTeam(waiting, site), themes: totalsByTheme(waiting, site) },
  };
}

/** A page of one list: its rows, and the addresses of its other pages. */
export interface LedgerPageView {
  rows: readonly LedgerRow[];
  total: number;
  page: number;
  pages: readonly string[];
}

/** Undefined when there is no such page. */
export function ledgerPage(
  address: Exclude<LedgerAddress, { show: 'overview' }>,
  site: SiteView,
): LedgerPageView | undefined {
  const all = listOf(address, site);
  const count = Math.ceil(all.length / rowsPerPage);
  if (address.page < 1 || address.page > count) return undefined;
  return {
    rows: all.slice((address.page - 1) * rowsPerPage, address.page * rowsPerPage).map((of) => ledgerRow(of, site)),
    total: all.length,
    page: address.page,
    pages: Array.from({ length: count }, (_, index) => site.href(ledgerPath({ ...address, page: index + 1 }))),
  };
}

/** Address of every page of the ledger. A list that the overview shows whole has none of its own. */
export function* ledgerAddresses(graph: KnowledgeGraph): Generator<LedgerAddress> {
  yield { show: 'overview' };
  const actions = everyAction(graph);
  const byPart = Map.groupBy(actions, partOf);
  for (const part of ledgerParts) {
    const ofPart = byPart.get(part) ?? [];
    const orders = part === 'waiting' ? (['cost', 'wait', 'worth'] as const) : ([firstOrder(part)] as const);
    for (const order of orders)
      for (let page = 1; page <= Math.ceil(ofPart.length / rowsPerPage); page += 1)
        yield { show: 'part', part, order, page };
  }
  for (const { key, actions: owned } of ownersOf(graph, actions))
    for (let page = 1; page <= Math.ceil(owned.length / rowsPerPage); page += 1)
      yield { show: 'owner', owner: key, page };
}

/** How an owner's page calls them. */
export function ownerName(key: string, { graph }: SiteView): string {
  return ownersOf(graph, everyAction(graph)).find((owner) => owner.key === key)?.name ?? key;
}

/** Rows of some actions in the order of their part, for the pages of a service, team or theme: what waits first. */
export function ledgerRows(actions: readonly ActionOf[], site: SiteView): LedgerRow[] {
  const waiting = actions.filter(({ action }) => isWaiting(action));
  const settled = actions.filter(({ action }) => !isWaiting(action));
  return [...inOrder(waiting, 'cost', site), ...inOrder(settled, 'wait', site)].map((of) => ledgerRow(of, site));
}

export function ledgerRow({ action, incident }: ActionOf, site: SiteView): LedgerRow {
  const recurred = recurredWhileOpen(action, incident, site.graph, site.asOf);
  const latest = recurred.slice(-mostRecurrences).reverse();
  return {
    ...actionRow(action, incident, site),
    recurred: {
      count: recurred.length,
      latest: latest.map(({ id, card }) => ({ title: card.title, href: site.href(`incidents/${id}/`) })),
    },
  };
}

/** How many of the incidents that came back a row names; what happens often is told by its number. */
const mostRecurrences = 5;

/** Orders of the waiting list that have something to order by, each with its address. */
export function ledgerOrders(site: SiteView): LedgerOverview['orders'] {
  const { currency } = site.graph.settings;
  const waiting = everyAction(site.graph).filter(({ action }) => isWaiting(action));
  const orders: LedgerOrder[] = [
    ...(waiting.some(({ action }) => estimateOf(action) !== undefined) ? (['cost'] as const) : []),
    'wait',
    ...(waiting.some(({ action }) => costPerWeekOfWork(action, currency) !== undefined) ? (['worth'] as const) : []),
  ];
  return orders.map((order) => ({
    order,
    href: site.href(ledgerPath({ show: 'part', part: 'waiting', order, page: 1 })),
  }));
}

/** A whole list in its order. Kept, because each of its pages asks for it. */
function listOf(address: Exclude<LedgerAddress, { show: 'overview' }>, site: SiteView): readonly ActionOf[] {
  const key = `${site.asOf} ${ledgerPath({ ...address, page: 1 })}`;
  const lists = listsOf.get(site.graph) ?? new Map<string, readonly ActionOf[]>();
  listsOf.set(site.graph, lists);
  const known = lists.get(key);
  if (known) return known;
  const actions = everyAction(site.graph);
  const list =
    address.show === 'part'
      ? inOrder(
          actions.filter((of) => partOf(of) === address.part),
          address.order,
          site,
        )
      : inOrder(
          actions.filter(
            ({ action }) => action.owner !== undefined && ownerKey(action.owner, site.graph.teams) === address.owner,
          ),
          'cost',
          site,
        );
  lists.set(key, list);
  return list;
}

const listsOf = new WeakMap<KnowledgeGraph, Map<string, readonly ActionOf[]>>();
