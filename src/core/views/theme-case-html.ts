import { html, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import type { ThemeCase } from './theme-cases.ts';

/** A case as markup: inside the essay under a line that names it, below the essay under a heading of its own. */
export function themeCaseToHtml(
  { tile, how, lookedLike, moment }: ThemeCase,
  words: Pick<Words, 'lookedLike' | 'themes'>,
  stands: 'in the essay' | 'below it',
): Html {
  const language = tile.language === undefined ? undefined : html` lang="${tile.language}"`;
  const link = html`<a href="${tile.href}">${tile.title}</a>`;
  const kind = tile.kind !== 'incident' && html`<span class="kind">${tile.kindLabel}</span>`;
  const about = html`<p class="card-meta"><time datetime="${tile.day}">${tile.date}</time>${kind}</p>`;
  const labelled = (label: string, what: Html): Html =>
    html`<p class="looked-like"${language}><span class="event-label">${label}</span> ${what}</p>`;
  return html`<div class="theme-case">
${stands === 'below it' ? html`<h3${language}>${link}</h3>` : html`<p class="theme-case-title"${language}>${link}</p>`}
${about}
${how !== '' && html`<p${language}>${how}</p>`}
${lookedLike !== undefined && labelled(words.lookedLike, html`${lookedLike}`)}
${moment && labelled(words.themes.moment, html`<a href="${moment.href}">${moment.what}</a>`)}
</div>`;
}
