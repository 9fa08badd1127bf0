import { html, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import type { PhaseRow } from './deck.ts';
import { storyTitle, type Face } from './face.ts';

/** Length of the longest bar, in units of its picture. */
const fullBar = 100;

/** Phases of several incidents as a table; each length stands in words, with a bar where there is another to compare it with. */
export function phasesToHtml(
  { columns, rows }: { columns: readonly string[]; rows: readonly PhaseRow[] },
  face: Face,
  words: Words,
): Html {
  const { deck } = words;
  const compared = rows.length > 1;
  const head = html`<tr>
    <th scope="col">${deck.incident}</th>
    ${columns.map((column) => html`<th scope="col">${column}</th>`)}
  </tr>`;
  const body = rows.map(
    ({ story, cells }) =>
      html`<tr>
        <th scope="row">${storyTitle(story, face)} <span class="phase-date">${story.date}</span></th>
        ${cells.map(({ text, share }, index) => html`<td${share === undefined && html` class="not-known"`}><span class="phase-name">${columns[index]}</span> <span class="phase-length">${text}</span>${compared && share !== undefined && bar(share)}</td>`)}
      </tr>`,
  );
  return html`<div class="phases-frame">
      <table class="phases">
        <thead>
          ${head}
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${compared && html` <p class="slide-small">${deck.phasesNote}</p>`}`;
}

function bar(share: number): Html {
  const width = Math.max(1, Math.round(share * fullBar));
  return html`<svg class="phase-bar" viewBox="0 0 ${fullBar} 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="phase-track" width="${fullBar}" height="6"></rect>
    <rect class="phase-fill" width="${width}" height="6"></rect>
  </svg>`;
}
