import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { defineElement } from './element.ts';

export const incident = defineElement({
  name: 'Incident',
  about: 'A link to another incident; without words it shows the other’s title.',
  flow: 'inline',
  holds: 'prose',
  attributes: z.strictObject({ id: IdSchema.describe('The other incident, by id.') }),
  refersTo: ({ id }) => [{ to: 'incident', id, attribute: 'id' }],
  toHtml: ({ id }, content, context) => {
    const title = context.incidentTitle(id);
    if (title === undefined) return content;
    return html`<a class="to-incident" href="${context.href(`incidents/${id}/`)}">${content.html === '' ? title : content}</a>`;
  },
  toText: ({ id }, content, context) => {
    const title = context.incidentTitle(id);
    return title === undefined ? content : `[${content || title}](${context.href(`incidents/${id}/`)})`;
  },
});
