import type { Moment } from './moment.ts';
import type { ProseNode } from './prose.ts';
import type { Spot } from './spot.ts';

/** One moment of an analysis as its responder lived it. Plain words for charts and search; `words` and `below` keep the marks. */
export interface KeyEvent {
  at: Moment;
  /** Where the moment is written, by offsets of the file. */
  spot: Spot;
  /** What happened, or what they did. */
  what: string;
  /** What they saw or heard, where the sentence does not say it. */
  saw?: string;
  /** What they took it to be. */
  tookItFor?: string;
  /** What they expected to happen next. */
  expected?: string;
  /** What they asked, or asked themselves. */
  asked?: string;
  /** What they found out afterwards. */
  laterKnown?: string;
  words: readonly ProseNode[];
  below: readonly ProseNode[];
}
