import { z } from 'zod';
import { html, type Html } from '../html.ts';
import { AddressSchema } from '../model/web-link.ts';
import { defineElement } from './element.ts';
import type { NarrativeContext } from './narrative-context.ts';

export const figure = defineElement({
  name: 'Figure',
  about: 'A picture from the narrative’s folder, with words for those who cannot see it.',
  flow: 'block',
  holds: 'nothing',
  attributes: z.strictObject({
    src: AddressSchema.describe('File name of the picture beside the narrative.'),
    alt: z.string({ error: 'words for those who cannot see the picture' }).describe('What the picture shows.'),
    caption: z.string().optional().describe('A line below the picture.'),
  }),
  refersTo: ({ src }) => [{ to: 'picture', id: src, attribute: 'src' }],
  toHtml: ({ src, alt, caption }, _content, context) => pictureFigure(src, alt, caption, context),
  toText: ({ src, alt, caption }, _content, context) => {
    const picture = context.picture(src);
    return [picture ? `![${alt}](${picture.src})` : `[${alt}]`, caption].filter(Boolean).join('\n\n');
  },
});

/** A picture that loads when it is needed, in the size that fits, with its room kept free. */
export function pictureFigure(src: string, alt: string, caption: string | undefined, context: NarrativeContext): Html {
  const picture = context.picture(src);
  const image = picture
    ? html`<img src="${picture.src}"${picture.variants.length > 0 && html` srcset="${picture.variants.map((variant) => `${variant.src} ${String(variant.width)}w`).join(', ')}" sizes="(min-width: 48rem) 42rem, 100vw"`} width="${picture.width}" height="${picture.height}" alt="${alt}" loading="lazy" decoding="async">`
    : html`<p class="missing">${context.words.missingPicture(alt)}</p>`;
  return html`<figure class="figure">${image}${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`;
}
