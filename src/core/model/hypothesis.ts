import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { MomentSchema } from './moment-schema.ts';
import { TextSchema } from './text.ts';

/** An explanation that responders worked with for a while. Dropped ones teach most. */
export const HypothesisSchema = z.strictObject({
  id: IdSchema.optional().describe('Short id to refer to it.'),
  text: TextSchema.describe('The explanation, as they would have put it.'),
  by: z.array(IdSchema).default([]).describe('Who held it, by id.'),
  from: MomentSchema.describe('From when.'),
  to: MomentSchema.optional().describe('Until when.'),
  outcome: z.enum(['confirmed', 'ruled-out', 'abandoned', 'open']).default('open').describe('What became of it.'),
});
export type Hypothesis = z.infer<typeof HypothesisSchema>;
