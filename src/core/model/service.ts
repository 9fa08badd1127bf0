import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { LinkSchema } from './web-link.ts';
import { TextSchema } from './text.ts';

/** A service that incidents touch. */
export const ServiceSchema = z.strictObject({
  name: TextSchema.describe('The name people use.'),
  what: TextSchema.optional().describe('What it does for whom, in a sentence.'),
  team: IdSchema.optional().describe('The team that runs it, by id.'),
  links: z.array(LinkSchema).default([]).describe('Its home, its dashboards.'),
});
export type Service = z.infer<typeof ServiceSchema>;

/** services.yaml: services by id. */
export const ServicesSchema = z.record(IdSchema, ServiceSchema, { error: 'services by id' });
