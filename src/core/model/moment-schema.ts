import { z } from 'zod';
import { parseMoment } from './moment-grammar.ts';
import type { Moment, Moments } from './moment.ts';

const momentProblem =
  'a moment, such as 2026-03-14T10:02Z, 2026-03-14 10:02, 10:02, 2026-03-14, 2026-03, 10:02/10:20, ~10:02, or "unknown: nobody looked"';

/** Text to {@link Moment}. Dates that do not exist are refused here, so nothing later re-checks. */
export const MomentSchema = z
  .union([z.string(), z.number()], { error: momentProblem })
  .transform((text, context): Moment => {
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

/** One moment, or a list of moments by source. */
export const MomentsSchema = z
  .union([MomentSchema, z.array(SourcedMomentSchema).min(1)], { error: momentProblem })
  .transform((value): Moments => (Array.isArray(value) ? value : [{ at: value }]));
