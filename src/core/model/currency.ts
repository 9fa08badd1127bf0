import { z } from 'zod';

/** A currency by its code of ISO 4217. */
export const CurrencySchema = z
  .string()
  .refine((code) => /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code), {
    error: 'a currency of three letters, such as EUR',
  });
