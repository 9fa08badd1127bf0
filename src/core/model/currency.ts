import { z } from 'zod';

/** A currency by its code of ISO 4217. */
export const CurrencySchema = z.string().regex(/^[A-Z]{3}$/, { error: 'a currency of three letters, such as EUR' });
