import { z } from 'zod';
import { html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { defineElement } from './element.ts';

export const theme = defineElement({
  name: 'Theme',
  about: 'A link to a learning theme; without words it shows the theme’s title.',
  flow: 'inline',
  holds: 'prose',
  isLink: true,
  attributes: z.strictObject({ id: IdSchema.describe('The theme, by id.') }),
  refersTo: ({ id }) => [{ to: 'theme', id, attribute: 'id' }],
  toHtml: ({ id }, content, context) => {
    const title = context.themeTitle(id);
    if (title === undefined) return content;
    return html`<a class="to-theme" href="${context.href(`themes/${id}/`)}">${content.html === '' ? title : content}</a>`;
  },
  toText: ({ id }, content, context) => {
    const title = context.themeTitle(id);
    return title === undefined ? content : `[${content || title}](${context.href(`themes/${id}/`)})`;
  },
});
