import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
import { atKey, type Said } from './place-problem.ts';
import type { IncidentFiles, RuleWorld } from './rule.ts';

/** Whether readers are near: what only they would miss is not asked of a draft. */
export function isForReaders({ narrative }: IncidentFiles): boolean {
  return narrative.card.status !== 'draft';
}

/** Something that the card lacks, told at its title. */
export function missingOnCard({ narrative }: IncidentFiles, said: Said): PlacedProblem[] {
  return [atKey(narrative, ['title'], said)];
}

/** Words of the narrative, as its page counts them. */
export function narrativeWords({ id }: IncidentFiles, { graph }: RuleWorld): number {
  return graph.incidents.get(id)?.wordCount ?? 0;
}

/** Whether the narrative's prose holds an element of one of these names. */
export function holdsElement({ narrative }: IncidentFiles, ...names: readonly string[]): boolean {
  let found = false;
  walkProse(narrative.prose, (node) => {
    found ||= node.type === 'element' && names.includes(node.name);
    return found ? 'skip' : undefined;
  });
  return found;
}
