/** The words of a chat message as people read them: links by their labels, mentions by a mark, entities as characters. */
export function plainChat(text: string): string {
  return withoutEntities(
    text
      .replace(/<(https?:[^|>]+|mailto:[^|>]+)\|([^>]+)>/g, '$2')
      .replace(/<(https?:[^>]+)>/g, '$1')
      .replace(/<[@#]([A-Z0-9]+)\|([^>]+)>/g, '@$2')
      .replace(/<@([A-Z0-9]+)>/g, '@$1')
      .replace(/<!(here|channel|everyone)[^>]*>/g, '@$1'),
  );
}

/** The same for a message in HTML, as Teams keeps it: mentions are `<at>`, small pictures speak by their `alt`. It is text and no longer markup. */
export function plainHtml(markup: string): string {
  return withoutEntities(
    markup
      .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<at\b[^>]*>/gi, '@')
      .replace(/<(?:emoji|img)\b[^>]*?\balt="([^"]*)"[^>]*>/gi, ' $1 ')
      .replace(/<\/(?:at|emoji)>/gi, '')
      .replace(/<\/?(?:b|i|u|s|em|strong|span|a|code|font|ss)\b[^>]*>/gi, '')
      .replace(/<\/?[a-z][^>]*>/gi, ' '),
  );
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#(\d{2,6});/g, (written, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : written,
    )
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
