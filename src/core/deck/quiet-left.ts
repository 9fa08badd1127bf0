import type { Quiet } from './deck-state.ts';

/** Seconds that are left of a quiet time, or undefined if none has begun. */
export function quietLeft(quiet: Quiet | undefined, now: number): number | undefined {
  if (!quiet) return undefined;
  return Math.max(0, Math.ceil((quiet.runs ? quiet.until - now : quiet.left) / 1000));
}
