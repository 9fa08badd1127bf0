/** Milliseconds since 1970 by the machine's clock, which goes on while it sleeps. */
export function wallClock(): number {
  // eslint-disable-next-line no-restricted-globals -- not every browser has Temporal yet
  return Date.now();
}

/** `14:05`, as clocks show it where the machine is. */
export function wallTime(now: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short', hourCycle: 'h23' }).format(now);
}
