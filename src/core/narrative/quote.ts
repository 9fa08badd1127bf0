import { z } from 'zod';
import { html } from '../html.ts';
import { quoted } from './aside.ts';
import { TextAttribute } from './attribute.ts';
import { defineElement } from './element.ts';
import type { NarrativeContext } from './narrative-context.ts';

export const quote = defineElement({
  name: 'Quote',
  about: 'Words somebody said or wrote, by role.',
  flow: 'block',
  holds: 'prose',
  attributes: z.strictObject({ who: TextAttribute.describe('A person’s id from the record, or a role in words.') }),
  toHtml: ({ who }, content, context) =>
    html`<figure class="quote"><blockquote>${content}</blockquote><figcaption>${speaker(who, context)}</figcaption></figure>`,
  toText: ({ who }, content, context) => `${quoted(content)}\n>\n> — ${speaker(who, context)}`,
});

/** A person's consented name and role, else the words as written. */
export function speaker(who: string, context: NarrativeContext): string {
  const person = context.incident?.record.people.find(({ id }) => id === who);
  if (!person) return who;
  return 'name' in person && person.name !== undefined ? `${person.name}, ${person.role}` : person.role;
}
