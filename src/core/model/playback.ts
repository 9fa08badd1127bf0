import { z } from 'zod';
import { StatusSchema } from './card.ts';
import { HeldSchema } from './held.ts';
import { IdSchema } from './identifier.ts';
import { TextSchema } from './text.ts';

/** A curated walkthrough across incidents. Headings are slides, prose is what you say, `<Show>` is what the room sees. */
export const PlaybackSchema = z.strictObject({
  title: z.string({ error: 'a title in words' }).trim().min(1).describe('The title readers see.'),
  teaser: TextSchema.optional().describe('A neutral name for the room, before the reveal.'),
  hook: TextSchema.max(200).optional().describe('Why come: in at most 200 characters.'),
  status: StatusSchema.default('published').describe('Only published playbacks reach the site.'),
  incidents: z
    .array(IdSchema)
    .min(1, { error: 'at least one incident id' })
    .describe('The incidents it tells, by id, in order.'),
  themes: z.array(IdSchema).default([]).describe('The themes it follows, by id.'),
  minutes: z.number().int().min(1).max(480).optional().describe('How long it takes.'),
  audience: TextSchema.optional().describe('Who it is for.'),
  held: z.array(HeldSchema).default([]).describe('When it was held.'),
  formerIds: z.array(IdSchema).default([]).describe('Ids it had before; old addresses lead here.'),
});
export type Playback = z.infer<typeof PlaybackSchema>;
