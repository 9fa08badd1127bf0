/** How a talk stands against its plan. */
export interface Pace {
  /** Planned seconds for everything before this slide. */
  plannedBefore: number;
  plannedHere: number;
  /** Seconds behind the plan; negative when ahead; 0 while the talk is inside the time of this slide. */
  behind: number;
}

/** @param elapsed seconds of talking, without the time spent on questions. */
export function paceOf(minutes: readonly number[], slide: number, elapsed: number): Pace {
  const plannedBefore = 60 * minutes.slice(0, slide).reduce((sum, part) => sum + part, 0);
  const plannedHere = 60 * (minutes[slide] ?? 0);
  const behind = elapsed < plannedBefore ? elapsed - plannedBefore : Math.max(0, elapsed - plannedBefore - plannedHere);
  return { plannedBefore, plannedHere, behind: Math.round(behind) };
}
