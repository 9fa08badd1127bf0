import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { StatusSchema } from './card.ts';
import { TextSchema } from './text.ts';

/** A learning theme: a pattern that connects incidents. Its body tells what is known about it. */
export const ThemeSchema = z.strictObject({
  title: z
    .string({ error: 'a title in words' })
    .trim()
    .min(1)
    .describe('The theme as a short sentence people remember.'),
  definition: TextSchema.describe('One sentence: what has to be true for it to be this theme.'),
  kind: z.enum(['human', 'technical', 'organisational']).optional().describe('Where it mostly lives.'),
  status: StatusSchema.default('published').describe('Only published themes reach the site.'),
  signs: z.array(TextSchema).default([]).describe('What to look for: how it shows itself.'),
  questions: z.array(TextSchema).default([]).describe('Questions that transfer: could it happen to us?'),
  counterMoves: z.array(TextSchema).default([]).describe('What has helped elsewhere.'),
  aliases: z.array(TextSchema).default([]).describe('Other words for it that people search for.'),
  related: z.array(IdSchema).default([]).describe('Neighbouring themes, by id.'),
  formerIds: z.array(IdSchema).default([]).describe('Ids it had before; old addresses lead here.'),
});
export type Theme = z.infer<typeof ThemeSchema>;
