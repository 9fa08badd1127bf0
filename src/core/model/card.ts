import { z } from 'zod';
import { HeldSchema } from './held.ts';
import { IdSchema } from './identifier.ts';
import { MilestonesSchema } from './milestones.ts';
import { MomentSchema } from './moment-schema.ts';
import { LanguageSchema } from './language-tag.ts';
import { TimeZoneSchema } from './time-zone.ts';
import { ThemeUsesSchema } from './theme-use.ts';
import { AddressSchema, LinkSchema } from './web-link.ts';
import { TextSchema } from './text.ts';
import { DaySchema } from './day.ts';

/** How far an entry is on its way to readers; only `published` ones reach the site. */
export const StatusSchema = z.enum(['draft', 'in-review', 'published']);

/** One measure of impact; say "none" or "not known" rather than leave a reader guessing. */
export const ImpactMeasureSchema = z.strictObject({
  who: TextSchema.describe('Who or what felt it, such as "customers in Europe".'),
  what: TextSchema.describe('What they felt, in their words.'),
  amount: TextSchema.optional().describe('How much, with its unit: "about 5 %", "883 sites", "not known".'),
});

/** A link from one incident to another, with the reason that makes it worth following. */
export const RelatedSchema = z.strictObject({
  incident: IdSchema.describe('Id of the other incident.'),
  kind: z
    .enum(['recurrence', 'same-condition', 'contrast', 'see-also'])
    .default('see-also')
    .describe('How they belong together.'),
  why: TextSchema.describe('One sentence: what a reader gains from reading both.'),
});

/** Where facts come from, and how sure we are of them. */
export const SourceSchema = LinkSchema.extend({
  note: TextSchema.optional().describe('What it covers, or how far it was checked.'),
});

/** The card of an incident: the front matter of its narrative. Only the title is required. */
export const CardSchema = z.strictObject({
  title: z
    .string({ error: 'a title in words' })
    .trim()
    .min(1, { error: 'a title in words' })
    .describe('One line that names the story.'),
  hook: TextSchema.max(200, { error: 'at most 200 characters, so that it fits a card' })
    .optional()
    .describe('Why read on: the tension of the story, in at most 200 characters.'),
  teaser: TextSchema.optional().describe('A neutral name that gives nothing away; used before the reveal.'),
  kind: z.enum(['incident', 'near-miss', 'exercise', 'success']).default('incident').describe('What it was.'),
  status: StatusSchema.default('draft').describe('Only published narratives reach the site.'),
  visibility: z
    .enum(['organisation', 'public'])
    .default('organisation')
    .describe('Who it is written for; access itself is the host’s job.'),
  published: DaySchema.optional().describe('The day it was first published.'),
  zone: TimeZoneSchema.optional().describe(
    'Time zone of local times in this incident, such as Europe/London. Default: the knowledge base’s.',
  ),
  milestones: MilestonesSchema.prefault({}).describe('The turning points.'),
  severity: TextSchema.optional().describe('One of your own severity scale.'),
  services: z.array(IdSchema).default([]).describe('Services it touched, by id from services.yaml.'),
  teams: z.array(IdSchema).default([]).describe('Teams that took part, by id from teams.yaml.'),
  symptoms: z
    .array(TextSchema)
    .default([])
    .describe('What people will search for next time: alert names, error texts.'),
  detectedBy: z
    .enum(['alert', 'person-inside', 'customer', 'partner', 'chance'])
    .optional()
    .describe('Who or what noticed first.'),
  hardest: z
    .enum(['notice', 'understand', 'decide', 'act', 'recover', 'tell'])
    .optional()
    .describe('What was hardest for the responders.'),
  impact: z
    .union([TextSchema, z.array(ImpactMeasureSchema)], { error: 'a sentence, or a list of measures' })
    .optional()
    .describe('What people felt: a sentence, or a list of measures.'),
  readers: TextSchema.optional().describe('Who should read this, and why.'),
  themes: ThemeUsesSchema.default({}).describe('Learning themes by id, each with a sentence: how it showed up here.'),
  tags: z.array(TextSchema).default([]).describe('Free words; a tag that keeps coming back may become a theme.'),
  related: z.array(RelatedSchema).default([]).describe('Other incidents worth reading with this one.'),
  links: z.array(LinkSchema).default([]).describe('Where to look further.'),
  sources: z.array(SourceSchema).default([]).describe('Where the facts come from.'),
  review: z
    .strictObject({
      on: MomentSchema.optional().describe('The day of the collective review.'),
      facilitator: TextSchema.optional().describe('Who led it, by role.'),
      people: z.int().nonnegative().max(100_000).optional().describe('How many took part.'),
      minutes: z.int().nonnegative().max(10_080).optional().describe('How long it took.'),
    })
    .optional()
    .describe('The collective review that the narrative grew from.'),
  held: z.array(HeldSchema).default([]).describe('Playbacks that were held.'),
  formerIds: z.array(IdSchema).default([]).describe('Ids this incident had before; old addresses lead here.'),
  corrections: z
    .array(
      z.strictObject({
        on: DaySchema.describe('The day.'),
        what: TextSchema.describe('What was corrected.'),
      }),
    )
    .default([])
    .describe('What changed since it was published.'),
  authorship: TextSchema.optional().describe('Who wrote it, were they there, and what tools helped.'),
  language: LanguageSchema.optional().describe(
    'Language of the narrative, such as en or de-CH. Default: the knowledge base’s.',
  ),
  picture: AddressSchema.optional().describe('A picture beside the narrative for cards and previews.'),
});
export type Card = z.infer<typeof CardSchema>;
