import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { MomentSchema, MomentsSchema } from './moment-schema.ts';
import { TextSchema } from './text.ts';

export const eventKinds = ['signal', 'belief', 'decision', 'action', 'effect', 'communication', 'context'] as const;

/** One entry of the timeline. What people believed then stands apart from what was known later. */
export const TimelineEventSchema = z.strictObject({
  id: IdSchema.optional().describe('Short id, so that prose, pauses and playbacks can point here.'),
  at: MomentsSchema.describe('When; several sources may disagree and are all kept.'),
  until: MomentSchema.optional().describe('When it ended, if it took a while.'),
  kind: z
    .enum(eventKinds)
    .default('action')
    .describe('What sort of event: a signal, a belief, a decision, an action, an effect, a message, or context.'),
  who: z.array(IdSchema).default([]).describe('People who took part, by id.'),
  what: TextSchema.describe('What happened, in a sentence.'),
  believed: TextSchema.optional().describe(
    'What they took to be true at that moment, if they said so. Leave it out if nobody knows.',
  ),
  cue: TextSchema.optional().describe('What they saw or heard that led them there.'),
  laterKnown: TextSchema.optional().describe('What was found out afterwards.'),
  known: z
    .array(
      z.strictObject({
        by: IdSchema.describe('Person, by id.'),
        at: MomentSchema.optional().describe('From when on.'),
        how: TextSchema.optional().describe('How they came to know.'),
      }),
    )
    .default([])
    .describe('Who knew of it, from when. Default: those in `who`, at once.'),
  source: TextSchema.optional().describe('Where this entry comes from.'),
});
export type TimelineEvent = z.infer<typeof TimelineEventSchema>;
