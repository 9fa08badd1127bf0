import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { ledgerParts, type LedgerPart } from './ledger-address.ts';
import { everyAction, partOf, themesOf, type ActionOf } from './ledger-actions.ts';
import { ledgerRows, type LedgerRow } from './ledger-view.ts';
import type { SiteView } from './prose-rendering.ts';

/** What was tried against a theme, and what became of it. */
export interface ThemeActions {
  total: number;
  /** How many came to what, in the ledger's order; what has none is left out. */
  became: readonly { part: LedgerPart; count: number }[];
  /** A few of each, so that what helped stands beside what waits and what was decided against. */
  rows: readonly LedgerRow[];
}

const mostRows = 6;

export function themeActions(id: string, site: SiteView): ThemeActions {
  const actions = everyAction(site.graph).filter((of) => themesOf(of).has(id));
  const byPart = Map.groupBy(actions, partOf);
  const came = ({ action, incident }: ActionOf): number =>
    recurredWhileOpen(action, incident, site.graph, site.asOf).length;
  // What came back while it waited teaches most of what waits.
  const lists = tellingOrder.map((part) => [...(byPart.get(part) ?? [])].sort((a, b) => came(b) - came(a)));
  const inTurn = Array.from({ length: mostRows }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
  return {
    total: actions.length,
    became: ledgerParts.flatMap((part) => {
      const count = byPart.get(part)?.length ?? 0;
      return count > 0 ? [{ part, count }] : [];
    }),
    rows: ledgerRows(inTurn.slice(0, mostRows), site),
  };
}

const tellingOrder = [
  'in-practice',
  'waiting',
  'declined',
  'mended-during',
  'not-known',
] as const satisfies LedgerPart[];
