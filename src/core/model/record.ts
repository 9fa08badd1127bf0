import { z } from 'zod';
import { FactorSchema } from './factor.ts';
import { ReviewFindingSchema } from './review-finding.ts';
import { HypothesisSchema } from './hypothesis.ts';
import { PauseSchema } from './pause.ts';
import { PersonSchema } from './person.ts';
import { TimelineEventSchema } from './timeline-event.ts';

/** The structured side of an incident, beside its prose. Everything is optional. */
export const RecordSchema = z.strictObject({
  people: z.array(PersonSchema).default([]).describe('Those who took part, by role.'),
  timeline: z
    .array(TimelineEventSchema)
    .default([])
    .describe('Key events, in the order in which you want to tell them.'),
  factors: z.array(FactorSchema).default([]).describe('Contributing factors.'),
  findings: z.array(ReviewFindingSchema).default([]).describe('What the review brought to light.'),
  hypotheses: z.array(HypothesisSchema).default([]).describe('Explanations that were in play.'),
  pauses: z.array(PauseSchema).default([]).describe('Places to stop and ask in a walkthrough.'),
});
export type IncidentRecord = z.infer<typeof RecordSchema>;
