import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { quoted } from './aside.ts';
import { defineElement } from './element.ts';
import { speaker } from './quote.ts';

export const perspective = defineElement({
  name: 'Perspective',
  about: 'How it looked from where one person stood.',
  flow: 'block',
  holds: 'prose',
  only: ['narrative', 'analysis'],
  attributes: z.strictObject({ of: IdSchema.describe('The person, by id from the record.') }),
  refersTo: ({ of }) => [{ to: 'person', id: of, attribute: 'of' }],
  toHtml: ({ of }, content, context) =>
    html`<section class="perspective"><p class="perspective-of">${context.words.perspectiveOf(speaker(of, context))}</p>${content}</section>`,
  toText: ({ of }, content, context) =>
    quoted(`**${context.words.perspectiveOf(speaker(of, context))}**\n\n${content}`),
});
