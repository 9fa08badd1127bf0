import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import type { ProseNode } from '../model/prose.ts';
import { defineElement } from './element.ts';

export const incident = defineElement({
  name: 'Incident',
  about: 'A link to another incident; without words it shows the other’s title.',
  flow: 'inline',
  holds: 'prose',
  isLink: true,
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

/** The incident that a node of prose names, by id. */
export function namedIncident(node: ProseNode): string | undefined {
  const id = node.type === 'element' && node.name === incident.name ? node.attributes['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
