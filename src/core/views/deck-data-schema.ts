import { z } from 'zod';
import type { SlideKind } from '../deck/deck.ts';

/** Every kind of slide, and what it is. */
const slideKinds = {
  opening: 'Where a walkthrough or one of its stories begins: place, day, and what people felt.',
  rules: 'How we talk with each other.',
  terms: 'Words that newcomers meet.',
  signal: 'The first thing that could be noticed.',
  moment: 'An event.',
  pause: 'A question, before anybody knows what came next. Its reveals are what they did, and why it made sense.',
  consequence: 'What a pause led to.',
  turn: 'Where the story turned.',
  chapter: 'A chapter of a narrative that has no timeline.',
  resolution: 'How it ended.',
  sense: 'Why it made sense.',
  impact: 'What it came to: for whom, and how much.',
  lanes: 'Stories side by side.',
  guise: 'How a learning theme showed up in one story.',
  contrast: 'The same condition where nothing broke, and why.',
  action: 'What was learnt, and whether it is in practice.',
  open: 'Open questions, and accounts that differ.',
  discuss: 'Questions for the room.',
  decision: 'What is asked of those who decide.',
  show: 'What an author shows.',
  section: 'A heading of an author.',
} as const satisfies Record<SlideKind, string>;

const SlideDataSchema = z.looseObject({
  kind: z.enum(Object.keys(slideKinds) as [SlideKind, ...SlideKind[]]).describe(
    Object.entries(slideKinds)
      .map(([kind, what]) => `${kind}: ${what}`)
      .join('\n'),
  ),
  title: z.string().describe('Its heading, the same over all its steps.'),
  minutes: z.number().min(0).describe('How long it takes.'),
  notes: z.string().describe('What the presenter says; paragraphs are parted by empty lines.'),
  text: z.string().describe('What the room sees at first, line by line.'),
  picture: z
    .looseObject({
      file: z
        .string()
        .describe('Path inside the knowledge base: of the picture, or of the table whose numbers a chart draws.'),
      src: z.string().optional().describe('Address on the site. A chart has none: each surface draws it anew.'),
      alt: z
        .string()
        .describe(
          'The picture in words, for those who do not see it; of a chart its title, its lowest and its highest.',
        ),
      caption: z.string().optional().describe('What stands below it.'),
    })
    .optional()
    .describe('The figure or chart of the narrative that it shows.'),
  reveals: z.array(z.string()).min(1).optional().describe('What each further step shows, line by line.'),
});

/** What `second-story playback --to json` writes. Keys and kinds may be added; none goes and none changes its meaning. */
export const DeckDataSchema = z.looseObject({
  title: z.string().min(1).describe('The title of the walkthrough. It may give the story away.'),
  minutes: z.number().positive().describe('How long all of it takes.'),
  slides: z.array(SlideDataSchema).min(1).describe('The slides, in the order in which they are told.'),
});

/** Where the schema is published, below the site's root. */
export const deckSchemaPath = 'data/playback.schema.json';

/** The same as JSON Schema (draft 2020-12), as it is published beside the data. */
export function deckJsonSchema(): unknown {
  return { ...z.toJSONSchema(DeckDataSchema, { io: 'output' }), title: 'Second Story: a playback as data' };
}
