import type { DeckState } from '../core/deck/deck-state.ts';
import type { TalkClock } from '../core/deck/talk-clock.ts';

/** What a browser keeps of a talk, so that a reload or a second window loses nothing. */
export interface Talk {
  session: string;
  savedAt: number;
  state: DeckState;
  clock: TalkClock;
  parking: string;
}

/** A talk of yesterday is over. */
const longestTalk = 12 * 3_600_000;

/** The talk of a deck; of one session where an address names it, else the one that is going on. */
export function recallTalk(deck: string, session: string | undefined, now: number): Talk | undefined {
  const talk = read(`second-story-talk:${deck}`) as Talk | undefined;
  if (!talk || (session !== undefined && talk.session !== session)) return undefined;
  return session === undefined && now - talk.savedAt > longestTalk ? undefined : talk;
}

export function keepTalk(deck: string, talk: Talk): void {
  write(`second-story-talk:${deck}`, talk);
}

/** Without storage a talk simply is not kept. */
export function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or forbidden: the talk goes on.
  }
}
