import type { CsvRecord } from '../formats/parse-csv.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';

/** A system that keeps tickets, as far as a file that it exports tells. One file of this folder each. */
export interface Tracker {
  /** Permanent name, such as `jira-csv`. */
  id: string;
  /** What people call the file, such as “Jira, CSV”. */
  title: string;
  /** Whether a file looks like one of its exports. */
  recognises(content: ExportContent): boolean;
  /** Its tickets. What cannot be read becomes a problem in words, and the rest is read all the same. */
  read(content: ExportContent, context: ReadingContext): TicketReading;
}

/** An exported file, parsed as what it is. */
export type ExportContent = { kind: 'json'; value: unknown } | { kind: 'csv'; records: readonly CsvRecord[] };

export interface ReadingContext {
  /** IANA zone in which an instant becomes a day. */
  zone: string;
  /** What a word of the tracker means by the knowledge base's own map; undefined when the map does not have it. */
  ownStateOf(word: string): TicketState | undefined;
  /** The same, and for words that the map does not have, what they mean in common English. */
  stateOf(word: string): TicketState | undefined;
}

export type TicketState = ImprovementAction['state'];

export interface TicketReading {
  tickets: readonly Ticket[];
  problems: readonly string[];
}

/** A ticket with nothing but what tells how an improvement action stands. No person of the tracker is in it. */
export interface Ticket {
  /** What people call it: `PAY-211`, `payments/api#34`. */
  key: string;
  /** What else it is or was known by: its address, shorter and former keys. */
  names: readonly string[];
  title: string;
  /** Its description, in which an exported action's mark may stand. */
  text: string;
  /** The tracker's own words for where it stands. */
  status: string;
  /** `unknown` when nobody has said what the status means. Never done by guess. */
  state: TicketState;
  /** ISO days; undefined when the tracker does not tell. */
  created?: string | undefined;
  started?: string | undefined;
  done?: string | undefined;
}
