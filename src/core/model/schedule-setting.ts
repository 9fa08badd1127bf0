import { z } from 'zod';
import { TextSchema } from './text.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const ClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a clock time such as 10:00' });

/** When an organisation finds time for analyses and reviews. */
export const ScheduleSettingSchema = z.strictObject({
  by: TextSchema.optional().describe(
    'In whose name it is scheduled: a product manager or problem manager, by role or mail address.',
  ),
  workdays: z
    .array(z.enum(weekdays))
    .min(1)
    .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
    .describe('Days on which people work.'),
  holidays: z
    .array(z.iso.date({ error: 'a date, such as 2026-12-25' }))
    .default([])
    .describe('Days on which nobody works.'),
  at: ClockSchema.default('10:00').describe('When to begin, in the incident’s zone.'),
  analysisAfter: z
    .number()
    .int()
    .min(0)
    .max(30)
    .default(1)
    .describe('Working days between the end of an incident and the time for analyses.'),
  analysisMinutes: z.number().int().min(15).max(480).default(90).describe('How long each responder has to write.'),
  reviewAfter: z
    .number()
    .int()
    .min(0)
    .max(60)
    .default(5)
    .describe('Working days between the end of an incident and its review.'),
  reviewMinutes: z.number().int().min(15).max(480).default(60).describe('How long the review takes.'),
  rest: z
    .boolean()
    .default(true)
    .describe('Whether the working day after a night of work does not count, so that people can sleep.'),
});
export type ScheduleSetting = z.infer<typeof ScheduleSettingSchema>;
export type Weekday = (typeof weekdays)[number];
export { weekdays };
