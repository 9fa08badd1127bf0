import { compare } from '../compare.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { ActionOf } from './ledger-actions.ts';
import { ownerKey } from './owner-key.ts';

/** Who carries actions: a team of the register, or whoever an author named in words. */
export interface Owner {
  /** In addresses: a team's id, or the words with what addresses may hold. */
  key: string;
  name: string;
  actions: readonly ActionOf[];
}

/** Owners of some actions, by name; actions that nobody owns have none. */
export function ownersOf(graph: KnowledgeGraph, actions: readonly ActionOf[]): Owner[] {
  const byKey = new Map<string, { name: string; actions: ActionOf[] }>();
  for (const of of actions) {
    const { owner } = of.action;
    if (owner === undefined) continue;
    const key = ownerKey(owner, graph.teams);
    const known = byKey.get(key);
    if (known) known.actions.push(of);
    else byKey.set(key, { name: graph.teams.get(key)?.name ?? owner, actions: [of] });
  }
  return [...byKey]
    .map(([key, owner]) => ({ key, ...owner }))
    .sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
}
