/** The words of a chat message as people read them: links by their labels, mentions by a mark, entities as characters. */
export function plainChat(text: string): string {
  return text
    .replace(/<(https?:[^|>]+|mailto:[^|>]+)\|([^>]+)>/g, '$2')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<[@#]([A-Z0-9]+)\|([^>]+)>/g, '@$2')
    .replace(/<@([A-Z0-9]+)>/g, '@$1')
    .replace(/<!(here|channel|everyone)[^>]*>/g, '@$1')
    .replace(/&#(\d{2,5});/g, (_written, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
