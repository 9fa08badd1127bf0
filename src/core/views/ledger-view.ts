import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import type { SiteView } from './prose-rendering.ts';

/** A row of the ledger, with the incidents that came while it waited. */
export interface LedgerRow extends ActionRow {
  recurred: readonly { title: string; href: string; day: string }[];
}

/** All improvement actions: those not yet in practice first, longest wait first; nothing is averaged. */
export function ledgerView(site: SiteView): { open: LedgerRow[]; settled: LedgerRow[] } {
  const rows = [...site.graph.incidents.values()].flatMap((incident) =>
    incident.actions.map((action): LedgerRow => ({
      ...actionRow(action, incident, site),
      recurred: recurredWhileOpen(action, incident, site.graph, site.asOf).map((other) => ({
        title: other.card.title,
        href: site.href(`incidents/${other.id}/`),
        day: other.day,
      })),
    })),
  );
  const longestFirst = (a: LedgerRow, b: LedgerRow): number => (b.daysWaited ?? -1) - (a.daysWaited ?? -1);
  return {
    open: rows.filter(({ waiting }) => waiting).sort(longestFirst),
    settled: rows.filter(({ waiting }) => !waiting).sort(longestFirst),
  };
}
