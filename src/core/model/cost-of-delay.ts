import { z } from 'zod';
import { CurrencySchema } from './currency.ts';
import { TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

const AmountSchema = z.number().nonnegative();
const RangeSchema = z
  .tuple([AmountSchema, AmountSchema])
  .refine(([low, high]) => low <= high, { error: 'the lower amount first, such as [500, 2000]' });

/** A cost of delay in numbers, with what it rests on and how long it holds. */
export const CostEstimateSchema = z.strictObject({
  amount: z.union([AmountSchema, RangeSchema]).describe('An amount, or a range [low, high].'),
  currency: CurrencySchema.optional().describe('Currency of three letters. Default: the knowledge base’s.'),
  per: z.enum(['day', 'week', 'month', 'quarter', 'year']).describe('Per how long a wait.'),
  basis: TextSchema.describe('What the estimate rests on.'),
  estimated: DaySchema.optional().describe('The day of the estimate. Default: the day of the idea.'),
  until: DaySchema.optional().describe('The last day for which it holds. Default: a year after the estimate.'),
});
export type CostEstimate = z.infer<typeof CostEstimateSchema>;

/**
 * What it costs to wait between the idea and the improvement in practice (Reinertsen, 2009, ch. 2).
 * A sentence when nobody can put a number on it; else an amount or a range, with what it rests on.
 */
export const CostOfDelaySchema = z.union([TextSchema, CostEstimateSchema], {
  error: 'a sentence, or amount, per and basis',
});
export type CostOfDelay = z.infer<typeof CostOfDelaySchema>;
