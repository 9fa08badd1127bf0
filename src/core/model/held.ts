import { z } from 'zod';

const CountSchema = z.int().nonnegative();

/**
 * A playback that was held. The two questions at its end are those of Etsy's guide to debriefings: did anybody learn what will change
 * their work, and would they come again?
 */
export const HeldSchema = z.strictObject({
  on: z.iso.date({ error: 'a date, such as 2026-03-14' }).describe('The day.'),
  audience: z.string().min(1).describe('Who was there.'),
  people: CountSchema.optional().describe('How many were there.'),
  minutes: CountSchema.optional().describe('How long it took.'),
  learnt: CountSchema.optional().describe('How many said that they had learnt something that will change their work.'),
  again: CountSchema.optional().describe('How many said that they would come again.'),
  note: z.string().optional().describe('What they took away.'),
});
export type Held = z.infer<typeof HeldSchema>;
