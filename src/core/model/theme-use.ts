import { z } from 'zod';
import { IdSchema } from './identifier.ts';

/** Themes by id, each with a sentence of its own: a theme without "how it showed up here" is only a label. */
export const ThemeUsesSchema = z.record(
  IdSchema,
  z
    .string({ error: 'a sentence that says how the theme showed up here' })
    .min(1, { error: 'a sentence that says how the theme showed up here' }),
);
export type ThemeUses = z.infer<typeof ThemeUsesSchema>;
