import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { defineElement } from './element.ts';

export const term = defineElement({
  name: 'Term',
  about: 'A word that another team may not know, explained where it occurs.',
  flow: 'inline',
  holds: 'prose',
  isLink: true,
  attributes: z.strictObject({ id: IdSchema.describe('The term, by id from glossary.yaml.') }),
  refersTo: ({ id }) => [{ to: 'term', id, attribute: 'id' }],
  toHtml: ({ id }, content, context) => {
    const known = context.term(id);
    if (!known) return content;
    const words = content.html === '' ? html`${known.term}` : content;
    return html`<a class="term" href="${context.href('glossary/')}#${id}" data-meaning="${known.meaning}">${words}</a>`;
  },
  toText: ({ id }, content, context) => content || (context.term(id)?.term ?? id),
});
