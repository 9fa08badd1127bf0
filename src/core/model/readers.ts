import { z } from 'zod';

/** How many people read something in a month. Approximate when so many came that they were sampled. */
export interface ReaderCount {
  count: number;
  approximate: boolean;
}

const countProblem = 'a whole number, or one with ~ before it when it is approximate';

const ReaderCountSchema = z
  .union([z.int().nonnegative(), z.string().regex(/^~\d{1,12}$/)], { error: countProblem })
  .transform((value): ReaderCount =>
    typeof value === 'number'
      ? { count: value, approximate: false }
      : { count: Number(value.slice(1)), approximate: true },
  )
  .describe(
    'How many people read it in that month: all for everything, or incidents/<id>, services/<id>, teams/<id>. With ~ before it, approximate.',
  );

const MonthSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'a month, such as 2026-03' })
  .meta({ title: 'month' });
const AboutSchema = z
  .string()
  .regex(/^(?:all|(?:incidents|services|teams)\/[a-z0-9-]+)$/, {
    error: 'all, incidents/<id>, services/<id> or teams/<id>',
  })
  .meta({ title: 'page' });

/**
 * readers.yaml: readers by month, of each story, of all stories of a service or team, and in all. `second-story readers` writes it.
 * A month that is not there is not known, which is not zero.
 */
export const ReadersSchema = z.record(
  MonthSchema,
  z.record(AboutSchema, ReaderCountSchema).describe('What was read in a month, such as 2026-03.'),
  {
    error: 'readers by month, such as 2026-03',
  },
);
export type ReadersByMonth = z.infer<typeof ReadersSchema>;
