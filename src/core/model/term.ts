import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TrueAddressSchema } from './web-link.ts';
import { TextSchema } from './text.ts';

/** A word that another team may not know. */
export const TermSchema = z.strictObject({
  term: TextSchema.describe('The word as it is written.'),
  meaning: TextSchema.describe('What it means, in a sentence a newcomer understands.'),
  also: z.array(TextSchema).default([]).describe('Other spellings, acronyms.'),
  url: TrueAddressSchema.optional().describe('Where to read more.'),
});
export type Term = z.infer<typeof TermSchema>;

/** glossary.yaml: terms by id. */
export const GlossarySchema = z.record(IdSchema, TermSchema, { error: 'terms by id' });
