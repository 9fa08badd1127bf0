import { z } from 'zod';
import { IdSchema } from './identifier.ts';

/** Time that people gave to learning the practice itself, such as a course for facilitators: its launch cost. */
export const TrainingSchema = z.strictObject({
  on: z.iso.date({ error: 'a date, such as 2026-03-14' }).describe('The day.'),
  what: z.string().min(1).describe('What was taught.'),
  people: z.int().nonnegative().optional().describe('How many took part.'),
  hours: z.number().nonnegative().optional().describe('How many hours it took each of them.'),
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
