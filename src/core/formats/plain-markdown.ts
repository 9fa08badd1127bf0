/** One line of plain words as Markdown: what could mean something there stands for itself, and the rest is left as it is typed. */
export function plainMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/&(?!lt;)(?=#?\w+;)/g, '&amp;')
    .replace(/^(?:[#>+=-]|\d+[.)])/, (mark) =>
      /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`,
    )
    .replace(/--+/g, (dashes) => dashes.replaceAll('-', '\\-'));
}
