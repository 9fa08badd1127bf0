import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { costPerWeekOfWork, estimateOf, weeklyCost } from '../ledger/cost.ts';
import { wasMendedDuring } from '../ledger/mended-during.ts';
import { isWaiting, waitOf } from '../ledger/waiting.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { LedgerOrder, LedgerPart } from './ledger-address.ts';
import { ownerKey } from './owner-key.ts';
import type { SiteView } from './prose-rendering.ts';

/** An improvement action beside its incident. */
export interface ActionOf {
  action: ImprovementAction;
  incident: Incident;
}

export function everyAction(graph: KnowledgeGraph): ActionOf[] {
  return [...graph.incidents.values()].flatMap((incident) => incident.actions.map((action) => ({ action, incident })));
}

/** Improvement actions of the incidents that touched a service. */
export function actionsOfService(id: string, graph: KnowledgeGraph): ActionOf[] {
  return (graph.incidentsByService.get(id) ?? []).flatMap((incident) =>
    incident.actions.map((action) => ({ action, incident })),
  );
}

/** Improvement actions that a team carries, wherever they come from. */
export function actionsOfTeam(id: string, graph: KnowledgeGraph): ActionOf[] {
  return everyAction(graph).filter(
    ({ action }) => action.owner !== undefined && ownerKey(action.owner, graph.teams) === id,
  );
}

/** The part of the ledger that an action belongs to. */
export function partOf({ action, incident }: ActionOf): LedgerPart {
  if (isWaiting(action)) return 'waiting';
  if (action.state === 'declined') return 'declined';
  if (action.state === 'unknown') return 'not-known';
  return wasMendedDuring(action, incident) ? 'mended-during' : 'in-practice';
}

/** Themes that an action answers by name, or through the factors that it names. */
export function themesOf({ action, incident }: ActionOf): ReadonlySet<string> {
  const named = new Set(action.answers);
  return new Set([
    ...named,
    ...incident.record.factors.filter(({ id }) => id !== undefined && named.has(id)).flatMap(({ themes }) => themes),
  ]);
}

/** In numbers, so that actions can stand in an order: the middle of a range, -1 for what is not known. */
export function orderValue({ action }: ActionOf, order: LedgerOrder, { graph, asOf }: SiteView): number {
  if (order === 'wait') return waitOf(action, asOf)?.days ?? -1;
  const { currency } = graph.settings;
  const estimate = estimateOf(action);
  const money = order === 'worth' ? costPerWeekOfWork(action, currency) : estimate && weeklyCost(estimate, currency);
  // Amounts of another currency cannot stand in one row with these.
  return money && (currency === undefined || money.currency === currency) ? (money.low + money.high) / 2 : -1;
}

/** What waits first; then by the order's number, then by days waited, then as the incidents stand. */
export function inOrder(actions: readonly ActionOf[], order: LedgerOrder, site: SiteView): ActionOf[] {
  return actions
    .map((of) => ({
      of,
      waiting: Number(isWaiting(of.action)),
      value: orderValue(of, order, site),
      wait: orderValue(of, 'wait', site),
    }))
    .sort((a, b) => b.waiting - a.waiting || b.value - a.value || b.wait - a.wait)
    .map(({ of }) => of);
}
