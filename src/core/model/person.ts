import { z } from 'zod';
import { IdSchema } from './identifier.ts';

/** Someone who took part. A role is enough; a name is shown only with consent. */
export const PersonSchema = z
  .strictObject({
    id: IdSchema.describe('Short id to refer to this person, such as on-call.'),
    role: z.string().min(1).describe('What they did: "on-call engineer for search".'),
    team: IdSchema.optional().describe('Their team, by id.'),
    name: z.string().optional().describe('Their name; it stays out of every page without consent.'),
    consent: z.boolean().default(false).describe('Whether they agreed to be named.'),
  })
  .transform(({ name, ...person }) => (person.consent && name !== undefined ? { ...person, name } : person));
export type Person = z.infer<typeof PersonSchema>;
