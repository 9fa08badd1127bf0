import { html } from '../html.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * An entry as a page for Pagefind, which keeps its whole text, its places and what its result says: each passage with an address becomes
 * a sub-result.
 */
export function pagefindPage({ title, type, day, hook, symptoms, passages }: SearchEntry, language: string): string {
  const line = (text: string) => text !== '' && html`<p>${text}</p>`;
  return html`<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><main data-pagefind-body data-pagefind-meta="type[data-type], day[data-day], hook[data-hook]" data-type="${type}" data-day="${day}" data-hook="${hook}"><h1>${title}</h1>
${line(hook)}${symptoms.map((symptom) => html`<p>${symptom}</p>`)}${passages.map(
    (passage) =>
      html`${passage.id === '' ? html`` : html`<h2 id="${passage.id}">${passage.title}</h2>`}${passage.text.split('\n').map((text) => html`<p>${text}</p>`)}
`,
  )}</main></body></html>`.html;
}
