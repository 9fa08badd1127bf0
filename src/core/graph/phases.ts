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

/** One length per phase, in the order of {@link phaseNames}; an incident that was never declared is worked on from the moment it was noticed. */
export function phaseLengths({ card, zone, day }: Incident): Duration[] {
  const at = new Map<MilestoneName, Interval | undefined>(
    milestoneNames.map((name) => {
      const moment = card.milestones[name]?.[0]?.at;
      return [name, moment && intervalOf(moment, zone, day)];
    }),
  );
  return phaseNames.map((name) => {
    const [start, end] = ends[name];
    return durationBetween(at.get(name === 'working' && !at.get('declared') ? 'detected' : start), at.get(end));
  });
}
