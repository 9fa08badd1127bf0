import { z } from 'zod';
import { MomentsSchema } from './moment-schema.ts';

/**
 * The turning points of an incident. None is required and no order is forced:
 * harm can begin years before anyone notices, and a fix can come before a declaration.
 */
export const MilestonesSchema = z.strictObject({
  latentSince: MomentsSchema.optional().describe('When the condition came to be that later mattered.'),
  began: MomentsSchema.optional().describe('When users, data or money first felt it.'),
  detected: MomentsSchema.optional().describe('When somebody or something first noticed.'),
  declared: MomentsSchema.optional().describe('When it was called an incident; "never" if it was not.'),
  mitigated: MomentsSchema.optional().describe('When the harm stopped growing or became bearable.'),
  resolved: MomentsSchema.optional().describe('When things were as they should be again.'),
});
export type Milestones = z.infer<typeof MilestonesSchema>;
export type MilestoneName = keyof Milestones;

/** The usual order, for reading and drawing; content may differ. */
export const milestoneNames = [
  'latentSince',
  'began',
  'detected',
  'declared',
  'mitigated',
  'resolved',
] as const satisfies readonly MilestoneName[];
