import { z } from 'zod';
import { IdSchema } from '../model/identifier.ts';
import { audiences } from '../story/outline.ts';

/** An attribute with ids parted by spaces: `events="page rollback"`. */
export const IdListAttribute = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(IdSchema).min(1, { error: 'at least one id' }));

/** An attribute with audiences parted by spaces: `for="executives engineers"`. */
export const AudiencesAttribute = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(
    z
      .array(z.enum(audiences, { error: `some of ${audiences.join(', ')}` }))
      .min(1, { error: `some of ${audiences.join(', ')}` }),
  );

/** An attribute with minutes, halves and quarters too. */
export const MinutesAttribute = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,2})?$/, { error: 'minutes, such as 2 or 1.5' })
  .transform(Number)
  .pipe(z.number().positive({ error: 'minutes, such as 2 or 1.5' }));

/** An attribute with words for readers. */
export const TextAttribute = z.string({ error: 'some text' }).trim().min(1, { error: 'some text' });
