import { z } from 'zod';
import { IdSchema } from '../model/identifier.ts';

/** An attribute with ids parted by spaces: `events="page rollback"`. */
export const IdListAttribute = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(IdSchema).min(1, { error: 'at least one id' }));

/** An attribute with words for readers. */
export const TextAttribute = z.string({ error: 'some text' }).trim().min(1, { error: 'some text' });
