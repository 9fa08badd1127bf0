import { html, type Html } from '../html.ts';

/** A picture of data: what it is called, how to read it, the drawing, and the same in words. */
export interface Chart {
  title: string;
  /** One sentence that says how to read it. */
  about: string;
  svg: Html;
  /** The data as a table, for those who do not see the drawing. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
}

/** A chart as a figure, its words in a disclosure below. */
export function chartToHtml(chart: Chart, words: { asTable: string }): Html {
  return html`<figure class="chart"><figcaption><strong>${chart.title}</strong> ${chart.about}</figcaption>
${chart.svg}
<details class="chart-twin"><summary>${words.asTable}</summary><div class="table-scroll" tabindex="0" role="region" aria-label="${chart.title}"><table><thead><tr>${chart.table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${chart.table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details></figure>`;
}

/** An SVG that scales with its place; its title is what a screen reader says. */
export function svg(title: string, width: number, height: number, content: Html): Html {
  return html`<svg class="chart-svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${title}">${content}</svg>`;
}

/** Coordinates with one decimal say enough, and the same bytes each time. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Cuts words to about a width, in letters. */
export function shorten(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
