import { z } from 'zod';
import { html } from '../html.ts';
import { TextAttribute } from './attribute.ts';
import { defineElement } from './element.ts';

export const aside = defineElement({
  name: 'Aside',
  about: 'Background that a newcomer needs, beside the story.',
  flow: 'block',
  holds: 'prose',
  attributes: z.strictObject({ title: TextAttribute.optional().describe('A short title.') }),
  toHtml: ({ title }, content) =>
    html`<aside class="aside">${title !== undefined && html`<p class="aside-title">${title}</p>`}${content}</aside>`,
  toText: ({ title }, content) => quoted(title === undefined ? content : `**${title}**\n\n${content}`),
});

/** Markdown as a block quotation. */
export function quoted(markdown: string): string {
  return markdown
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
