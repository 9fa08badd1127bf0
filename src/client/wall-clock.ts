/** Milliseconds since 1970 by the machine's clock, which goes on while it sleeps. */
export function wallClock(): number {
  // eslint-disable-next-line no-restricted-globals -- not every browser has Temporal yet
  return Date.now();
}
