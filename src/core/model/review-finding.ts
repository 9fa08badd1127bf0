import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TextSchema } from './text.ts';

/** Something the review brought to light. Disagreements and open questions are findings too, not leftovers. */
export const ReviewFindingSchema = z.strictObject({
  kind: z
    .enum(['learning', 'surprise', 'open-question', 'disagreement', 'went-well', 'luck'])
    .describe('What sort of finding.'),
  text: TextSchema.describe('The finding in a sentence or two.'),
  expected: TextSchema.optional().describe('For a surprise: what people had expected.'),
  themes: z.array(IdSchema).default([]).describe('Learning themes it belongs to.'),
  ours: z
    .boolean()
    .default(false)
    .describe('True if it is the narrator’s own reading and not a statement of those involved.'),
});
export type ReviewFinding = z.infer<typeof ReviewFindingSchema>;
