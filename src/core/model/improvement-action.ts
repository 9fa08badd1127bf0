import { z } from 'zod';
import { CostOfDelaySchema } from './cost-of-delay.ts';
import { EffortSchema } from './effort.ts';
import { IdSchema } from './identifier.ts';
import { ActionStateSchema } from './tracker-setting.ts';
import { LinkSchema, oddAddress } from './web-link.ts';
import { keepsPlace, TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

/** The name of a ticket, or its address; words that keep a place for either name none. */
const TicketSchema = z
  .string()
  .min(1)
  .superRefine((ticket, issues) => {
    const expected = isKept(ticket) ? 'a key such as PAY-211, or nothing' : oddTicket(ticket);
    if (expected !== undefined) issues.addIssue({ code: 'custom', message: expected });
  });

function oddTicket(ticket: string): string | undefined {
  if (/[\s,;"'“”)\]}>.]$|^["'“”([{<]|^see\s|[A-Z]-$|[A-Z]-\d+[,; /&+]+(?:and )?\w+-\d/i.test(ticket))
    return 'one key alone, such as PAY-211';
  if (/^[a-z]+-\d+$/.test(ticket)) return `a key as the tracker writes it, such as ${ticket.toUpperCase()}`;
  const isAddress = /^[a-z]+[:;.,]?\/\/|^https?[:;.,]?\/|^www\.|^[\w.-]+\.[a-z]+\//i.test(ticket);
  return isAddress ? oddAddress(ticket) : undefined;
}

function isKept(ticket: string): boolean {
  return keepsPlace(ticket) || /^(?:none|#|(?:[A-Z][A-Z\d]*[-_ ]|#)(?:X+|\?+|#+|N+|_+|…))$/i.test(ticket.trim());
}

/** Something that will be different. Deciding against one is a result too, with a reason. */
export const ImprovementActionSchema = z.strictObject({
  id: IdSchema.describe('Short id, unique in this incident.'),
  text: TextSchema.describe('What will be different: verb and object.'),
  kind: z
    .enum(['human', 'technical', 'organisational'])
    .describe(
      'Human, such as a change of accountability; technical, such as code or configuration; or organisational.',
    ),
  state: ActionStateSchema.default('proposed').describe('Where it stands.'),
  owner: TextSchema.optional().describe('The team that carries it, by id from teams.yaml, or a role in words.'),
  idea: DaySchema.optional().describe('The day the idea was written down.'),
  started: DaySchema.optional().describe('The day work began.'),
  done: DaySchema.optional().describe('The day it was in practice.'),
  heardOn: DaySchema.optional().describe('The day on which this state was last heard of.'),
  doneWhen: TextSchema.optional().describe('How everyone will know that it is in practice.'),
  declinedBecause: TextSchema.optional().describe('Why it will not be done.'),
  reviewOn: DaySchema.optional().describe('When to look at a declined or waiting action again.'),
  ticket: z
    .union([LinkSchema, TicketSchema])
    .optional()
    .describe('The ticket in your tracker: a link, or a key such as PAY-211.'),
  effort: EffortSchema.optional().describe('What it takes to do it, such as "3 days" or "2-4 weeks".'),
  spent: EffortSchema.optional().describe('What it took so far, such as "5 days".'),
  costOfDelay: CostOfDelaySchema.optional().describe('What waiting costs: a sentence, or a number with its basis.'),
  incidents: z.array(IdSchema).default([]).describe('Other incidents that ask for the same improvement, by id.'),
  answers: z.array(TextSchema).default([]).describe('Which factors or themes it answers, by id.'),
});
export type ImprovementAction = z.infer<typeof ImprovementActionSchema>;

/** The list in actions.yaml. */
export const ImprovementActionsSchema = z.array(ImprovementActionSchema, { error: 'a list of improvement actions' });
