import { html, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import type { Digest } from './digest.ts';

/** A digest as a plain mail: its subject in the first line, as mail programs of the command line take it. */
export function digestMail(digest: Digest, words: Words): string {
  const parts = digest.parts.map(({ title, items }) => {
    const texts = items.map(({ title: item, address, notes }) =>
      [`* ${item}`, ...notes.map((note) => `  ${note}`), `  ${address}`].join('\n'),
    );
    return `${title}\n${'-'.repeat(title.length)}\n\n${texts.join('\n\n')}`;
  });
  const end = digest.question === undefined ? [] : [words.announce.takeAlong(digest.question)];
  return `Subject: ${digest.subject}\n\n${[...(digest.nothing === undefined ? [] : [digest.nothing]), ...parts, ...end].join('\n\n')}\n`;
}

/** A digest for chat: a line for each item, its address behind it. */
export function digestChat(digest: Digest, words: Words): string {
  const parts = digest.parts.map(({ title, items }) =>
    [`*${title}*`, ...items.map(({ title: item, address }) => `• ${item}: ${address}`)].join('\n'),
  );
  const end = digest.question === undefined ? [] : [words.announce.takeAlong(digest.question)];
  return `${[digest.subject, ...(digest.nothing === undefined ? [] : [digest.nothing]), ...parts, ...end].join('\n\n')}\n`;
}

/** A digest as a mail in HTML: one column of plain elements, which every mail program shows, and nothing from elsewhere. */
export function digestHtml(digest: Digest, words: Words, language: string): string {
  const parts = digest.parts.map(
    ({ title, items }): Html => html`<h2>${title}</h2>
<ul>
${items.map(
  ({
    title: item,
    address,
    notes,
  }) => html`<li><p><a href="${address}"><strong>${item}</strong></a>${notes.map((note) => html`<br>${note}`)}</p></li>
`,
)}</ul>
`,
  );
  const end =
    digest.question !== undefined &&
    html`<p><em>${words.announce.takeAlong(digest.question)}</em></p>
`;
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${digest.subject}</title></head>
<body>
<h1>${digest.subject}</h1>
${
  digest.nothing !== undefined &&
  html`<p>${digest.nothing}</p>
`
}${parts}${end}</body>
</html>
`.html;
}
