import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TrueAddressSchema } from './web-link.ts';

/** A word that another team may not know. */
export const TermSchema = z.strictObject({
  term: z.string().min(1).describe('The word as it is written.'),
  meaning: z.string().min(1).describe('What it means, in a sentence a newcomer understands.'),
  also: z.array(z.string().min(1)).default([]).describe('Other spellings, acronyms.'),
  url: TrueAddressSchema.optional().describe('Where to read more.'),
});
export type Term = z.infer<typeof TermSchema>;

/** glossary.yaml: terms by id. */
export const GlossarySchema = z.record(IdSchema, TermSchema, { error: 'terms by id' });
