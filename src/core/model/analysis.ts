import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { MomentSchema } from './moment-schema.ts';

/** One responder's own report. It stays with the facilitator and the review until the responder shares it with everyone. */
export const AnalysisSchema = z.strictObject({
  person: IdSchema.optional().describe('Who wrote it, by id from the record’s people.'),
  role: z.string().min(1).describe('The role they had.'),
  share: z
    .enum(['facilitator', 'review', 'everyone'])
    .default('review')
    .describe('Who may read it: the facilitator, the review, or everyone.'),
  written: MomentSchema.optional().describe('When it was written.'),
  themes: z.array(IdSchema).default([]).describe('Learning themes they saw.'),
  title: z.string().optional().describe('A line that names their view.'),
});
export type Analysis = z.infer<typeof AnalysisSchema>;
