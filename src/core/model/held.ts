import { z } from 'zod';
import { TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

const CountSchema = z.int().nonnegative().max(100_000);
const MinutesSchema = z.int().nonnegative().max(1440);

/**
 * A playback that was held. The two questions at its end are those of Etsy's guide to debriefings: did anybody learn what will change
 * their work, and would they come again?
 */
export const HeldSchema = z.strictObject({
  on: DaySchema.describe('The day.'),
  audience: TextSchema.describe('Who was there.'),
  people: CountSchema.optional().describe('How many were there.'),
  minutes: MinutesSchema.optional().describe('How long it took.'),
  learnt: CountSchema.optional().describe('How many said that they had learnt something that will change their work.'),
  again: CountSchema.optional().describe('How many said that they would come again.'),
  note: TextSchema.optional().describe('What they took away.'),
});
export type Held = z.infer<typeof HeldSchema>;
