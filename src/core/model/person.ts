import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { keepsPlace, TextSchema } from './text.ts';

/** Someone who took part. A role is enough; a name is shown only with consent. */
export const PersonSchema = z
  .strictObject({
    id: IdSchema.describe('Short id to refer to this person, such as on-call.'),
    role: TextSchema.describe('What they did: "on-call engineer for search".'),
    team: IdSchema.optional().describe('Their team, by id.'),
    name: TextSchema.refine((name) => !keepsPlace(name), { error: 'a name, or no name at all' })
      .optional()
      .describe('Their name; it stays out of every page without consent.'),
    consent: z.boolean().default(false).describe('Whether they agreed to be named.'),
  })
  .transform(({ name, ...person }) => (person.consent && name !== undefined ? { ...person, name } : person));
export type Person = z.infer<typeof PersonSchema>;
