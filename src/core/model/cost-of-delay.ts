import { z } from 'zod';

const AmountSchema = z.number().nonnegative();

/**
 * What it costs to wait between the idea and the improvement in practice (Reinertsen, 2009, ch. 2).
 * A sentence when nobody can put a number on it; else an amount or a range, with what it rests on.
 */
export const CostOfDelaySchema = z.union(
  [
    z.string().min(1),
    z.strictObject({
      amount: z
        .union([AmountSchema, z.tuple([AmountSchema, AmountSchema])])
        .describe('An amount, or a range [low, high].'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: 'a currency of three letters, such as EUR' })
        .describe('Currency of three letters.'),
      per: z.enum(['day', 'week', 'month', 'quarter', 'year']).describe('Per how long a wait.'),
      basis: z.string().min(1).describe('What the estimate rests on.'),
    }),
  ],
  { error: 'a sentence, or amount, currency, per and basis' },
);
export type CostOfDelay = z.infer<typeof CostOfDelaySchema>;
