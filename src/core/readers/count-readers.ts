import type { ReaderCount } from '../model/readers.ts';
import { DistinctCounter } from './distinct-counter.ts';
import { isBot } from './is-bot.ts';
import type { LogEntry } from './log-line.ts';

/** What a story's readers count for: itself, its services and teams, and all stories. */
export type Counted = readonly string[];

/** What is read of a log. */
export interface ReadingCounter {
  add(entry: LogEntry): void;
  /** Readers by month and by what they read. */
  counts(): ReadonlyMap<string, ReadonlyMap<string, ReaderCount>>;
}

/** Hashes kept at once, whatever comes: some 20 MB. */
const mostKeptInAll = 400_000;

export interface CountingEffects {
  /** A number of 53 bits that nobody can lead back to the words, with a salt of its month that is thrown away. */
  hash(month: string, words: string): number;
}

/**
 * Counts distinct readers by month. A reader is an address and a program, hashed together with the month's salt; nothing else of a line is
 * kept. Only whole answers to a person's request for a story count.
 * @param countedAt What a path of the site counts for; undefined for what is no story.
 */
export function readingCounter(
  countedAt: (path: string) => Counted | undefined,
  effects: CountingEffects,
): ReadingCounter {
  const months = new Map<string, Map<string, DistinctCounter>>();
  let kept = 0;
  const makeRoom = (): void => {
    const counters = [...months.values()].flatMap((ofMonth) => [...ofMonth.values()]);
    const mean = kept / counters.length;
    // Small counts stay exact: those that give way have more than most.
    for (const counter of counters) if (counter.size >= mean) counter.halve();
    kept = counters.reduce((sum, { size }) => sum + size, 0);
  };
  return {
    add({ address, agent, method, path, status, month }) {
      if (method !== 'GET' || (status !== 200 && status !== 304) || address === '') return;
      const counted = countedAt(path.replace(/[?#].*$/, ''));
      if (!counted || isBot(agent)) return;
      const reader = effects.hash(month, `${address} ${agent}`);
      const ofMonth = months.get(month) ?? new Map<string, DistinctCounter>();
      months.set(month, ofMonth);
      for (const about of counted) {
        const counter = ofMonth.get(about) ?? new DistinctCounter();
        ofMonth.set(about, counter);
        kept -= counter.size;
        counter.add(reader);
        kept += counter.size;
      }
      while (kept > mostKeptInAll) makeRoom();
    },
    counts: () =>
      new Map(
        [...months].map(([month, ofMonth]) => [
          month,
          new Map([...ofMonth].map(([about, counter]) => [about, counter.count()])),
        ]),
      ),
  };
}
