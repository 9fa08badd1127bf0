/** Markup that is safe to send to a browser. Only {@link html}, {@link joinHtml} and {@link trustedHtml} make it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | false | null | undefined;

/** Markup from a template: what is put in is escaped, unless it is {@link Html} itself; false, null and undefined vanish. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = literals[0] ?? '';
  for (let index = 0; index < parts.length; index += 1) out += render(parts[index]) + (literals[index + 1] ?? '');
  return { html: out };
}

/** Markup that somebody vouches for: built by our own code from escaped parts. */
export function trustedHtml(markup: string): Html {
  return { html: markup };
}

export function joinHtml(parts: readonly Html[], between = ''): Html {
  let out = parts[0]?.html ?? '';
  for (let index = 1; index < parts.length; index += 1) out += between + (parts[index]?.html ?? '');
  return { html: out };
}

/** Text for element content and quoted attribute values. */
export function escapeHtml(text: string): string {
  const first = text.search(/[&<>"']/);
  if (first < 0) return text;
  // A site escapes millions of letters, so what lies between two entities is copied at once.
  let out = '';
  let copied = 0;
  for (let index = first; index < text.length; index += 1) {
    const entity = entityOf(text.charCodeAt(index));
    if (entity === undefined) continue;
    out += text.slice(copied, index) + entity;
    copied = index + 1;
  }
  return out + text.slice(copied);
}

function entityOf(code: number): string | undefined {
  switch (code) {
    case 38:
      return '&amp;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    case 34:
      return '&quot;';
    case 39:
      return '&#39;';
    default:
      return undefined;
  }
}

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
  return isList(part) ? joinHtml(part).html : part.html;
}

function isList(part: Html | readonly Html[]): part is readonly Html[] {
  return Array.isArray(part);
}
