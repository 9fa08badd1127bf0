import { html, joinHtml, trustedHtml, type Html } from '../html.ts';
import { wholeNames, type TextKind } from './whole-names.ts';

/** Text whose short names stay in one line. The hyphen stays the one that was typed, so that copying and search find it. */
export function keepWhole(text: string, kind: TextKind = 'prose'): Html {
  return wrapNames(text, kind, (piece) => html`${piece}`);
}

/** The same for code in markup that is made already, such as a chapter of the handbook. */
export function keepCodeWhole(markup: string): string {
  return markup.replace(
    /(<code\b[^>]*>)([^<]*)(?=<\/code>)/g,
    // A name has no sign that markup writes in another way, so that what is escaped stays so.
    (_written, opens: string, code: string) => opens + wrapNames(code, 'code', trustedHtml).html,
  );
}

function wrapNames(text: string, kind: TextKind, toHtml: (piece: string) => Html): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const { from, to } of wholeNames(text, kind)) {
    parts.push(html`${toHtml(text.slice(end, from))}<span class="whole">${toHtml(text.slice(from, to))}</span>`);
    end = to;
  }
  return joinHtml([...parts, toHtml(text.slice(end))]);
}
