import type { TimelineEvent } from '../model/timeline-event.ts';

/** One thing that a file of a tool tells, before anybody has chosen it. */
export interface GatheredLine {
  /** Where it stands: the line of a text, or the number of an item, from 1. */
  place: string;
  at: GatheredTime;
  /** Who said or did it, by the name that the tool has for them. */
  handle?: string;
  kind: TimelineEvent['kind'];
  what: string;
}

/** A time exactly as far as the file gives it; what it leaves open is for a person to say. */
export type GatheredTime =
  /** A point on the world's clock, as ISO 8601 in UTC. */
  | { kind: 'instant'; iso: string }
  /** A clock time without a zone, and perhaps without a date. */
  | { kind: 'local'; date?: string; time: string };

/** What a file held: lines to choose from, and what could not be read. */
export interface Gathering {
  lines: readonly GatheredLine[];
  /** What was left out, each with its place and why. */
  skipped: readonly { place: string; why: string }[];
}

/** One kind of file; one file of this folder. */
export interface GatherFormat {
  /** As in `--as slack`. */
  name: string;
  /** What it is, in a few words. */
  about: string;
  /** Whether a text is of this kind. */
  recognises(text: string): boolean;
  read(text: string): Gathering;
}
