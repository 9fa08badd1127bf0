import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import type { Reference } from '../model/prose-reference.ts';
import { acrossBeatNames, beatNames } from '../story/named-beat.ts';
import { AudiencesAttribute, IdListAttribute, MinutesAttribute } from './attribute.ts';
import { defineElement, type AnyElement } from './element.ts';

/**
 * Elements of playbacks. The deck gives them their pictures (playback/curated-slides.ts);
 * as prose they are only places in the running order, so they render to nothing.
 */
const inPlaybacks = { flow: 'block', only: ['playback'], toText: () => '' } as const;
const nothing = html``;

/** What every slide may say about itself. */
const ofSlide = {
  for: AudiencesAttribute.optional().describe(
    'For whom it is: executives, engineers, newcomers, parted by spaces. Default: everyone.',
  ),
  minutes: MinutesAttribute.optional().describe(
    'How long it takes, beside the others. Default: by what there is to say.',
  ),
};

export const playbackElements: readonly AnyElement[] = [
  defineElement({
    ...inPlaybacks,
    name: 'Show',
    about: 'What the room sees; the prose around it is what you say.',
    holds: 'prose',
    attributes: z.strictObject(ofSlide),
    toHtml: (_attributes, content) => content,
    toText: (_attributes, content) => content,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Moments',
    about: 'Key events of one incident, one step each.',
    holds: 'nothing',
    attributes: z.strictObject({
      incident: IdSchema.describe('The incident, by id.'),
      events: IdListAttribute.describe('Events by id, parted by spaces.'),
      ...ofSlide,
    }),
    refersTo: ({ incident, events }) => [
      { to: 'incident' as const, id: incident, attribute: 'incident' },
      ...events.map((id) => ({ to: 'event' as const, id, attribute: 'events', incident })),
    ],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Pause',
    about: 'A stop with a question before the reveal.',
    holds: 'nothing',
    attributes: z.strictObject({
      incident: IdSchema.describe('The incident, by id.'),
      id: IdSchema.describe('The pause, by id from the record.'),
      ...ofSlide,
    }),
    refersTo: ({ incident, id }) => [
      { to: 'incident' as const, id: incident, attribute: 'incident' },
      { to: 'pause' as const, id, attribute: 'id', incident },
    ],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Beat',
    about: `One beat of the plan, by its name: of an incident ${beatNames.join(', ')}, or the id of an event or a pause; of all together ${acrossBeatNames.join(', ')}; theme-<id> is how a theme showed up.`,
    holds: 'nothing',
    attributes: z.strictObject({
      incident: IdSchema.optional().describe('The incident, by id. Without one: a beat of all together.'),
      id: IdSchema.describe('The name of the beat.'),
      ...ofSlide,
    }),
    refersTo: ({ incident, id }): Reference[] =>
      incident === undefined
        ? [{ to: 'beat', id, attribute: 'id' }]
        : [
            { to: 'incident', id: incident, attribute: 'incident' },
            { to: 'beat', id, attribute: 'id', incident },
          ],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Phases',
    about: 'The phases of all incidents, side by side.',
    holds: 'nothing',
    attributes: z.strictObject(ofSlide),
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Guises',
    about: 'How one theme looked in each incident.',
    holds: 'nothing',
    attributes: z.strictObject({ theme: IdSchema.describe('The theme, by id.'), ...ofSlide }),
    refersTo: ({ theme }) => [{ to: 'theme' as const, id: theme, attribute: 'theme' }],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Actions',
    about: 'What was learnt, and whether it was done.',
    holds: 'nothing',
    attributes: z.strictObject(ofSlide),
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Discuss',
    about: 'Questions that transfer, for the room.',
    holds: 'nothing',
    attributes: z.strictObject({
      theme: IdSchema.optional().describe('Take the questions of this theme, by id.'),
      ...ofSlide,
    }),
    refersTo: ({ theme }) => (theme === undefined ? [] : [{ to: 'theme' as const, id: theme, attribute: 'theme' }]),
    toHtml: () => nothing,
  }),
];
