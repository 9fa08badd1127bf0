import { z } from 'zod';
import { addressTemplate } from './web-link.ts';
import { keepsPlace, TextSchema } from './text.ts';

/** Where an improvement action can stand. */
export const ActionStateSchema = z.enum(['proposed', 'planned', 'in-progress', 'done', 'declined', 'unknown']);

/** A system that keeps tickets: how to reach one, how to make one, and what its words mean. */
export const TrackerSettingSchema = z.strictObject({
  name: TextSchema.describe('What people call it, such as Jira.'),
  keys: z
    .string()
    .refine((keys) => /^[\w.*#?+-]+$/.test(keys) && !keepsPlace(keys), { error: 'a pattern such as PAY-*' })
    .optional()
    .describe('Pattern of its keys, such as PAY-*.'),
  link: addressTemplate({ name: 'key', example: 'https://tickets.example.org/{key}' })
    .optional()
    .describe('Address of a ticket; {key} stands for the key.'),
  create: addressTemplate()
    .optional()
    .describe(
      'Address of a new ticket with its fields filled in; {title}, {body}, {incident}, {page}, {owner}, {kind} and {doneWhen} stand for the action’s own.',
    ),
  states: z
    .record(TextSchema, ActionStateSchema)
    .default({})
    .describe('What its words for a status, list or label mean here, such as "Ready for QA": in-progress.'),
});
export type TrackerSetting = z.infer<typeof TrackerSettingSchema>;
