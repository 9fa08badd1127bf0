import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TextSchema } from './text.ts';

/** One condition among several. Enablers let it happen, mitigators limited the harm, risks remain. */
export const FactorSchema = z.strictObject({
  id: IdSchema.optional().describe('Short id to refer to it.'),
  kind: z.enum(['human', 'technical', 'organisational']).describe('Human, technical or organisational.'),
  role: z
    .enum(['enabler', 'mitigator', 'risk'])
    .default('enabler')
    .describe('Whether it let things happen, limited the harm, or still waits.'),
  text: TextSchema.describe('The condition in a sentence or two, as it was.'),
  themes: z.array(IdSchema).default([]).describe('Learning themes it belongs to.'),
  lookedLike: TextSchema.optional().describe(
    'How it looked from where people stood; what makes it recognisable next time.',
  ),
  absorbedBy: TextSchema.optional().describe('What kept it from doing more harm.'),
});
export type Factor = z.infer<typeof FactorSchema>;
