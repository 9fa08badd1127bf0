import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TextSchema } from './text.ts';

/** A stop in a walkthrough: a question before the reveal. */
export const PauseSchema = z.strictObject({
  id: IdSchema.optional().describe('Short id to refer to it.'),
  after: IdSchema.describe('Id of the event after which to stop.'),
  question: TextSchema.describe('What to ask the room.'),
  options: z.array(TextSchema).default([]).describe('Choices that were open at that moment.'),
  think: z.number().int().min(5).max(600).default(45).describe('Quiet time in seconds.'),
  reveal: z
    .strictObject({
      happened: TextSchema.describe('What the responders did.'),
      sense: TextSchema.describe('Why it made sense to them.'),
    })
    .describe('Shown after the pause.'),
});
export type Pause = z.infer<typeof PauseSchema>;
