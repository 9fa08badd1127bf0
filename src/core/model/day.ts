import { z } from 'zod';

/** A day of the calendar, in a century in which somebody may have written it down: others are slips in the year. */
export const DaySchema = z.iso
  .date({ error: 'a date, such as 2026-03-14' })
  .refine((day) => day >= '1900' && day < '2100', { error: 'a year from 1900 to 2099' });
