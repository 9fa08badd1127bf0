/**
 * Plain words as Markdown that reads as the same words again, wherever in a line they stand. GFM is meant: CommonMark 0.31 with
 * tables, strikethrough, footnotes and bare addresses. Beginnings of lines are for {@link escapeLineStarts}.
 */
export function escapeMarkdown(text: string): string {
  // Most words have none of the signs that one of these looks for.
  if (!/[\\`*[\]<~!&_:@]|www\./i.test(text)) return text;
  return text
    .replace(/[\\`*[\]<~]|!(?=\[|$)|&(?=#?\w{1,31};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/(?<=[\w.+-])@(?=[\w-]+\.)/g, '\\@');
}

/** Lines of a paragraph that would begin a heading, a list, a quotation, a table or a rule, made to stay words. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph
    .replace(/^([ \t]*)(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|>|=+\s*$|-[-| :]*$|[|:][-| :]*$)/gm, '$1\\')
    .replace(/^([ \t]*\d{1,9})(?=[.)](?:\s|$))/gm, '$1\\');
}

/** Code inside a line: fenced by one backtick more than it holds in a row. */
export function inlineCode(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = /^`|`$|^ .* $/s.test(value) && value.trim() !== '' ? ' ' : '';
  return `${fence}${blank}${value}${blank}${fence}`;
}

/** Plain words as one line of Markdown or MDX that reads as the same words, in a heading, an item or a cell too. */
export function markdownLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return escapeLineStarts(escapeMarkdown(line).replace(/[{}|]/g, '\\$&'));
}
