import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { IdListAttribute } from './attribute.ts';
import { defineElement, type AnyElement } from './element.ts';

/**
 * Elements of playbacks. The deck gives them their pictures (deck/build-deck.ts);
 * as prose they are only places in the running order, so they render to nothing.
 */
const inPlaybacks = { flow: 'block', only: ['playback'], toText: () => '' } as const;
const nothing = html``;

export const playbackElements: readonly AnyElement[] = [
  defineElement({
    ...inPlaybacks,
    name: 'Show',
    about: 'What the room sees; the prose around it is what you say.',
    holds: 'prose',
    attributes: z.strictObject({}),
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
    }),
    refersTo: ({ incident, id }) => [
      { to: 'incident' as const, id: incident, attribute: 'incident' },
      { to: 'pause' as const, id, attribute: 'id', incident },
    ],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Phases',
    about: 'The phases of all incidents, side by side.',
    holds: 'nothing',
    attributes: z.strictObject({}),
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Guises',
    about: 'How one theme looked in each incident.',
    holds: 'nothing',
    attributes: z.strictObject({ theme: IdSchema.describe('The theme, by id.') }),
    refersTo: ({ theme }) => [{ to: 'theme' as const, id: theme, attribute: 'theme' }],
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Actions',
    about: 'What was learnt, and whether it was done.',
    holds: 'nothing',
    attributes: z.strictObject({}),
    toHtml: () => nothing,
  }),
  defineElement({
    ...inPlaybacks,
    name: 'Discuss',
    about: 'Questions that transfer, for the room.',
    holds: 'nothing',
    attributes: z.strictObject({ theme: IdSchema.optional().describe('Take the questions of this theme, by id.') }),
    refersTo: ({ theme }) => (theme === undefined ? [] : [{ to: 'theme' as const, id: theme, attribute: 'theme' }]),
    toHtml: () => nothing,
  }),
];
