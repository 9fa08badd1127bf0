import { z } from 'zod';

/**
 * The name of a thing in addresses and references: lower-case letters, digits and single hyphens.
 * Ids are promises: a published id stays, or moves to `formerIds`.
 */
export const IdSchema = z
  .string({ error: 'an id, such as payments-api' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'an id of lower-case letters, digits and hyphens, such as payments-api',
  })
  .max(100, { error: 'an id of at most 100 characters' });

/** Ids that differ only in case, width or composition would share an address on many disks; this key is equal for them. */
export function collisionKey(id: string): string {
  return id.normalize('NFKC').toLowerCase();
}

/** An incident's folder is named by its day and a few words: `2021-10-04-facebook-bgp-dns`. */
export const incidentIdPattern = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;
