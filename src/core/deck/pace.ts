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

/** `0:38`, `12:05`, `1:02:30`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest.replace(/^0(\d:)/, '$1');
}
