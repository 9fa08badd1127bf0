import { html, joinHtml, type Html } from '../html.ts';

/**
 * Text whose short names stay in one line: db-02, R-Linux, on-call, 2026-03-14. A line may end at a hyphen, and a reader could
 * not tell whether it belongs to the name. The hyphen stays the one that was typed, so that copying and search find it.
 * @param kind In code each hyphen is part of a name; prose may part long words, such as twenty-seven.
 */
export function keepWhole(text: string, kind: 'prose' | 'code' = 'prose'): Html {
  if (!text.includes('-')) return html`${text}`;
  const parts: Html[] = [];
  let from = 0;
  for (const { 0: name, index } of text.matchAll(hyphenated)) {
    if (name.length > longest || (kind === 'prose' && !isName.test(name))) continue;
    parts.push(html`${text.slice(from, index)}<span class="whole">${name}</span>`);
    from = index + name.length;
  }
  return joinHtml([...parts, html`${text.slice(from)}`]);
}

/** Longer ones may not fit a narrow column. */
const longest = 18;

const hyphenated =
  /(?<![\p{L}\p{N}_-])-{0,2}[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*-[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu;

/** With a digit, a capital within, or a part of one or two letters. */
const isName = /\d|(?<=.)\p{Lu}|(?:^|-)\p{L}{1,2}(?:-|$)/u;
