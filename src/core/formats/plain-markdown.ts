/** One line of plain words as Markdown: every character that could mean something there stands for itself. */
export function plainMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+!|~=&-]/g, (mark) =>
      mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`,
    )
    .replace(/^(\d+)\./, '$1\\.');
}
