import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

/** Time that people gave to learning the practice itself, such as a course for facilitators: its launch cost. */
export const TrainingSchema = z.strictObject({
  on: DaySchema.describe('The day.'),
  what: TextSchema.describe('What was taught.'),
  people: z.int().nonnegative().max(100_000).optional().describe('How many took part.'),
  hours: z.number().nonnegative().max(1000).optional().describe('How many hours it took each of them.'),
  services: z
    .array(IdSchema)
    .default([])
    .describe('Services whose people it was for, by id; all of them if none is named.'),
});
export type Training = z.infer<typeof TrainingSchema>;

/** learning-culture.yaml: what no story tells of the practice. */
export const LearningCultureSchema = z.strictObject({
  training: z.array(TrainingSchema).default([]).describe('Training for the practice, one entry each time.'),
});
export type LearningCulture = z.infer<typeof LearningCultureSchema>;
