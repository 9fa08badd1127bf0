/** Markup that is safe to send to a browser. Only {@link html}, {@link joinHtml} and {@link trustedHtml} make it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | false | null | undefined;

/** Markup from a template: what is put in is escaped, unless it is {@link Html} itself; false, null and undefined vanish. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = literals[0] ?? '';
  parts.forEach((part, index) => {
    out += render(part) + (literals[index + 1] ?? '');
  });
  return { html: out };
}

/** Markup that somebody vouches for: built by our own code from escaped parts. */
export function trustedHtml(markup: string): Html {
  return { html: markup };
}

export function joinHtml(parts: readonly Html[], between = ''): Html {
  return { html: parts.map((part) => part.html).join(between) };
}

/** Text for element content and quoted attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** JSON for a data block in a page: no `<` can end the block, no line separator can break a script. */
export function jsonForPage(value: unknown): Html {
  return {
    html: JSON.stringify(value).replace(
      /[<\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  };
}

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map((piece) => piece.html).join('');
}
