import { z } from 'zod';
import { IdSchema } from './identifier.ts';
import { MomentSchema } from './moment-schema.ts';
import { TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

/** Somebody whom the writer talked to, and what they say to having it read by everyone. */
const InterviewSchema = z
  .strictObject({
    person: IdSchema.optional().describe('Who was asked, by id from the record’s people.'),
    role: TextSchema.optional().describe('Their role, where the record does not have them.'),
    consent: z
      .union([z.enum(['yes', 'no', 'asked']), z.boolean()], { error: 'yes, no, or asked where they have not answered' })
      .transform((answer) => (typeof answer === 'boolean' ? spelled(answer) : answer))
      .describe('Whether everyone may read what they said: yes, no, or asked while there is no answer.'),
    on: DaySchema.optional().describe('The day of their answer.'),
  })
  .refine(({ person, role }) => person !== undefined || role !== undefined, { error: 'a person or a role' });
export type Interview = z.infer<typeof InterviewSchema>;

function spelled(answer: boolean): 'yes' | 'no' {
  return answer ? 'yes' : 'no';
}

/** One responder's own report. It stays with the facilitator and the review until the responder shares it with everyone. */
export const AnalysisSchema = z.strictObject({
  person: IdSchema.optional().describe('Who wrote it, by id from the record’s people.'),
  role: TextSchema.describe('The role they had.'),
  share: z
    .enum(['facilitator', 'review', 'everyone'])
    .default('review')
    .describe('Who may read it: the facilitator, the review, or everyone.'),
  interviewed: z
    .array(InterviewSchema)
    .default([])
    .describe('Whom they talked to. It is shown to everyone only once each of them has agreed.'),
  written: MomentSchema.optional().describe('When it was written.'),
  themes: z.array(IdSchema).default([]).describe('Learning themes they saw.'),
  title: TextSchema.optional().describe('A line that names their view.'),
});
export type Analysis = z.infer<typeof AnalysisSchema>;

/** Whether everyone may read an analysis: its writer shares it, and all who were interviewed for it agree. */
export function isForEveryone({ share, interviewed }: Analysis): boolean {
  return share === 'everyone' && interviewed.every(({ consent }) => consent === 'yes');
}
