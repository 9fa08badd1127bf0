/**
 * A point or stretch of time as an author wrote it, with as much precision as they had.
 * The grammar is in moment-grammar.ts. Authors' words are always kept in `asWritten`.
 */
export type Moment = { asWritten: string; approximate: boolean } & MomentValue;

export type MomentValue =
  /** An exact point on the world's clock. `epochSeconds` is UTC; `zone` is the offset as written, such as +02:00 or Z. */
  | { kind: 'instant'; epochSeconds: number; zone: string }
  /** Date and clock time in the record's zone. */
  | { kind: 'local'; date: string; time: string }
  /** A clock time that takes its date from the entry above it, or from the incident's day; `zone` as for an instant. */
  | { kind: 'clock'; time: string; zone?: string }
  /** A calendar date of EDTF level 1: a day, month, year or season, with unspecified digits. First and last day are inclusive. */
  | { kind: 'calendar'; first: string; last: string }
  /** From one moment to another; an open end has no `to`. */
  | { kind: 'range'; from: Moment; to?: Moment }
  /** The author says that nobody knows. */
  | { kind: 'unknown'; words: string }
  /** The milestone never came about, such as an incident that was never declared. */
  | { kind: 'never'; words: string };

/** What sources say of one moment: one value, or several that may disagree; all are kept, the first is shown first. */
export type Moments = readonly { at: Moment; source?: string }[];
