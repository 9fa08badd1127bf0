import { z } from 'zod';
import { parseMoment } from './moment-grammar.ts';

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
  /** A clock time that takes its date from the entry above it, or from the incident's day. */
  | { kind: 'clock'; time: string }
  /** A calendar date of EDTF level 1: a day, month, year or season, with unspecified digits. First and last day are inclusive. */
  | { kind: 'calendar'; first: string; last: string }
  /** From one moment to another; an open end has no `to`. */
  | { kind: 'range'; from: Moment; to?: Moment }
  /** The author says that nobody knows. */
  | { kind: 'unknown'; words: string }
  /** The milestone never came about, such as an incident that was never declared. */
  | { kind: 'never'; words: string };

const momentProblem = 'a moment, such as 2026-03-14T10:02Z, 2026-03-14 10:02, 10:02, 2026-03-14, 2026-03, 10:02/10:20, ~10:02, or "unknown: nobody looked"';

/** Text to {@link Moment}. Dates that do not exist are refused here, so nothing later re-checks. */
export const MomentSchema = z.union([z.string(), z.number()], { error: momentProblem }).transform((text, context): Moment => {
  const parsed = parseMoment(String(text));
  if (parsed.ok) return parsed.moment;
  context.addIssue({ code: 'custom', message: parsed.problem ?? momentProblem });
  return z.NEVER;
});

/** A moment as one source gives it. */
export const SourcedMomentSchema = z.strictObject({
  at: MomentSchema.describe('The moment as this source gives it.'),
  source: z.string().min(1).describe('Who or what says so, such as "status page".'),
});

/** What sources say of one moment: one value, or several that may disagree; all are kept, the first is shown first. */
export type Moments = readonly { at: Moment; source?: string }[];

/** One moment, or a list of moments by source. */
export const MomentsSchema = z
  .union([MomentSchema, z.array(SourcedMomentSchema).min(1)], { error: momentProblem })
  .transform((value): Moments => (Array.isArray(value) ? value : [{ at: value }]));
