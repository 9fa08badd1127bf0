import { escapeHtml, html, joinHtml, trustedHtml, type Html } from '../html.ts';
import { keepTogether } from './typeset.ts';
import { longestName, wholeNames, type TextKind } from './whole-names.ts';

/**
 * Text whose short names stay in one line, and outside code a number with its unit. The hyphen stays the one that was typed, so
 * that copying and search find it.
 */
export function keepWhole(text: string, kind: TextKind = 'prose'): Html {
  return wrapNames(kind === 'code' ? text : keepTogether(text), kind, asText);
}

function asText(piece: string): Html {
  return trustedHtml(escapeHtml(piece));
}

/** Code within a sentence: what is short stays in one line, signs and blanks too. */
export function codeInSentence(text: string): Html {
  return isOnePiece(text) ? html`<code class="whole">${text}</code>` : html`<code>${keepWhole(text, 'code')}</code>`;
}

/** The same for code in markup that is made already, such as a chapter of the handbook. */
export function keepCodeWhole(markup: string): string {
  return markup.replace(
    /(<pre\b[^>]*>)?(<code\b[^>]*>)([^<]*)(?=<\/code>)/g,
    (_written, block: string | undefined, opens: string, code: string) =>
      block === undefined && opens === '<code>' && isOnePiece(code)
        ? `<code class="whole">${code}`
        : // A name has no sign that markup writes in another way, so that what is escaped stays so.
          (block ?? '') + opens + wrapNames(code, 'code', trustedHtml).html,
  );
}

/** Short enough for one line of a phone, and with a place where a line could end. */
function isOnePiece(code: string): boolean {
  return code.length <= longestName && /[^\p{L}\p{N}_.]/u.test(code);
}

function wrapNames(text: string, kind: TextKind, toHtml: (piece: string) => Html): Html {
  const names = wholeNames(text, kind);
  if (names.length === 0) return toHtml(text);
  const parts: Html[] = [];
  let end = 0;
  for (const { from, to } of names) {
    parts.push(html`${toHtml(text.slice(end, from))}<span class="whole">${toHtml(text.slice(from, to))}</span>`);
    end = to;
  }
  return joinHtml([...parts, toHtml(text.slice(end))]);
}
