import { z } from 'zod';
import { CardSchema } from '../model/card.ts';
import { FactorSchema } from '../model/factor.ts';
import { HypothesisSchema } from '../model/hypothesis.ts';
import { ImprovementActionSchema } from '../model/improvement-action.ts';
import { milestoneNames } from '../model/milestones.ts';
import { PauseSchema } from '../model/pause.ts';
import { ReviewFindingSchema } from '../model/review-finding.ts';
import { TimelineEventSchema } from '../model/timeline-event.ts';

const card = CardSchema.shape;

const MomentDataSchema = z
  .looseObject({
    asWritten: z.string().describe('As its author wrote it.'),
    approximate: z.boolean().optional().describe('Whether it is only about that time.'),
    from: z.string().optional().describe('The earliest instant it may mean, in UTC; absent if nobody knows.'),
    to: z.string().optional().describe('The latest instant it may mean, in UTC.'),
    source: z.string().optional().describe('Who says so, where several sources do.'),
  })
  .describe('A moment, as written and as instants.');

/** The JSON beside each narrative, `/incidents/<id>.json`. Keys may be added within one `format`; none goes and none changes its meaning. */
export const NarrativeDataSchema = z.looseObject({
  $schema: z.string().describe('Where this schema lies.'),
  format: z.literal(1).describe('Version of this shape.'),
  id: z.string().describe('Id of the incident; it stays.'),
  url: z.string().describe('The page of the narrative.'),
  markdown: z.string().describe('The narrative as Markdown.'),
  title: card.title,
  hook: z.string().optional().describe('Why read on.'),
  teaser: z.string().optional().describe('A neutral name that gives nothing away.'),
  kind: z.enum(['incident', 'near-miss', 'exercise', 'success']).describe('What it was.'),
  day: z.string().describe('ISO date of the incident; empty if it is not known.'),
  published: z.string().optional().describe('ISO date of its first publication.'),
  status: z.string().describe('published, unless drafts are shown.'),
  severity: z.string().optional().describe('One of the organisation’s own scale.'),
  services: z.array(z.string()).describe('Ids of services it touched.'),
  teams: z.array(z.string()).describe('Ids of teams that took part.'),
  themeIds: z.array(z.string()).describe('Ids of its learning themes that readers can see.'),
  themes: z.record(z.string(), z.string()).describe('By theme id: how it showed up here.'),
  tags: z.array(z.string()).describe('Free words.'),
  symptoms: z.array(z.string()).describe('Alert names and error texts.'),
  impact: z.union([z.string(), z.array(z.looseObject({ who: z.string(), what: z.string() }))]).optional(),
  detectedBy: z.string().optional().describe('Who or what noticed first.'),
  hardest: z.string().optional().describe('What was hardest for the responders.'),
  zone: z.string().describe('Time zone of local times.'),
  milestones: z.partialRecord(z.enum(milestoneNames), z.array(MomentDataSchema)).describe('The turning points.'),
  related: z.array(z.looseObject({ incident: z.string(), kind: z.string(), why: z.string() })),
  people: z.array(z.looseObject({ id: z.string(), role: z.string() })).describe('By role; a name only with consent.'),
  timeline: z.array(
    TimelineEventSchema.extend({
      at: z.array(MomentDataSchema),
      until: z.string().optional(),
      known: z.array(z.looseObject({ by: z.string(), at: z.string().optional(), how: z.string().optional() })),
    }).loose(),
  ),
  factors: z.array(FactorSchema.loose()),
  findings: z.array(ReviewFindingSchema.loose()),
  hypotheses: z.array(HypothesisSchema.extend({ from: z.string(), to: z.string().optional() }).loose()),
  pauses: z.array(PauseSchema.loose()),
  actions: z.array(ImprovementActionSchema.loose()),
  sources: z.array(z.looseObject({ title: z.string(), url: z.string() })),
  corrections: z.array(z.looseObject({ on: z.string(), what: z.string() })),
  authorship: z.string().optional().describe('Who wrote it, were they there, and what tools helped.'),
});

/** The same as JSON Schema (draft 2020-12), as it is published beside the data. */
export function narrativeJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(NarrativeDataSchema, { io: 'output', unrepresentable: 'any' }),
    title: 'Second Story: a narrative as data',
  };
}
