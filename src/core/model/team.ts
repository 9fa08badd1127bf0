import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { LinkSchema } from './web-link.ts';
import { TextSchema } from './text.ts';

/** A team that takes part in incidents. */
export const TeamSchema = z.strictObject({
  name: TextSchema.describe('The name people use.'),
  what: TextSchema.optional().describe('What it looks after, in a sentence.'),
  links: z.array(LinkSchema).default([]).describe('Its home, its channel.'),
});
export type Team = z.infer<typeof TeamSchema>;

/** teams.yaml: teams by id. */
export const TeamsSchema = z.record(IdSchema, TeamSchema, { error: 'teams by id' });
