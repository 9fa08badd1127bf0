import { html, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import type { DeckAction } from './deck.ts';
import type { Face } from './face.ts';

/** Improvement actions with what became of them; "recurred while open" stands under the action it is about. */
export function actionsToHtml(
  { rows, asOf }: { rows: readonly DeckAction[]; asOf: string },
  face: Face,
  words: Words,
): Html {
  const { deck } = words;
  return html`<div class="actions-frame">
      <table class="deck-actions">
        <thead>
          <tr>
            <th scope="col">${deck.action}</th>
            <th scope="col">${deck.state}</th>
            <th scope="col">${deck.days}</th>
            <th scope="col">${deck.ticket}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => actionRowToHtml(row, face, words))}
        </tbody>
      </table>
    </div>
    <p class="slide-small">${deck.actionsNote(asOf)}</p>`;
}

function actionRowToHtml(
  { story, text, kind, state, settled, waited, ticket, recurred }: DeckAction,
  face: Face,
  words: Words,
): Html {
  const { deck } = words;
  const link =
    ticket === undefined
      ? html`<span class="not-known">${deck.noTicket}</span>`
      : ticket.url === undefined || face === 'stage'
        ? html`${ticket.title}`
        : html`<a href="${ticket.url}">${ticket.title}</a>`;
  return html`<tr class="${settled ? 'settled' : 'waiting'}">
    <th scope="row">
      <span class="action-text">${text}</span>
      <span class="action-about">${kind} · ${story.title}</span
      >${recurred.map((later) => html`<span class="recurred">${deck.recurred(later.title, later.date)}</span>`)}
    </th>
    <td><span class="cell-name">${deck.state}</span> ${state}</td>
    <td><span class="cell-name">${deck.days}</span> ${waited}</td>
    <td><span class="cell-name">${deck.ticket}</span> ${link}</td>
  </tr>`;
}
