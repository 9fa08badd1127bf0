import { clockText } from './clock-text.ts';

/** When a slide begins, counted from the start of the talk, and how long it takes; both as `m:ss`. */
export interface RunTime {
  at: string;
  takes: string;
}

/** The times of a run-sheet, from the minutes of each slide. */
export function runTimes(minutes: readonly number[]): RunTime[] {
  let before = 0;
  return minutes.map((each) => {
    const at = clockText(before);
    before += 60 * each;
    return { at, takes: clockText(60 * each) };
  });
}
