import type { Incident } from './knowledge-graph.ts';
import { milestoneNames, type MilestoneName } from '../model/milestones.ts';
import { durationBetween, type Duration } from '../time/duration.ts';
import { intervalOf, type Interval } from '../time/interval.ts';

/** The stretches between milestones, in reading order. */
export const phaseNames = ['dormant', 'unseen', 'noticed', 'working', 'clearing'] as const;
export type PhaseName = (typeof phaseNames)[number];

const ends = {
  dormant: ['latentSince', 'began'],
  unseen: ['began', 'detected'],
  noticed: ['detected', 'declared'],
  working: ['declared', 'mitigated'],
  clearing: ['mitigated', 'resolved'],
} as const satisfies Record<PhaseName, readonly [MilestoneName, MilestoneName]>;

/** One length per phase, in the order of {@link phaseNames}. */
export function phaseLengths({ card, zone, day }: Incident): Duration[] {
  const at = new Map<MilestoneName, Interval | undefined>(
    milestoneNames.map((name) => {
      const moment = card.milestones[name]?.[0]?.at;
      return [name, moment && intervalOf(moment, zone, day)];
    }),
  );
  return phaseNames.map((name) => durationBetween(...phaseEnds(name, at)));
}

/** Where a phase starts and ends among the milestones; an incident that was never declared is worked on from the moment it was noticed. */
export function phaseEnds<When>(
  name: PhaseName,
  at: ReadonlyMap<MilestoneName, When>,
): [When | undefined, When | undefined] {
  const [start, end] = ends[name];
  return [at.get(name === 'working' && !at.get('declared') ? 'detected' : start), at.get(end)];
}
