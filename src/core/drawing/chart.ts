import { html, type Html } from '../html.ts';

/** A picture of data: what it is called, how to read it, the drawing, and the same in words. */
export interface Chart {
  title: string;
  /** How to read it, in a sentence or two. */
  about: string;
  /** Drawn twice, because letters that shrink with their drawing cannot be read on a phone. The page shows the one that fits. */
  wide: Html;
  narrow: Html;
  /** The data as a table, for those who do not see the drawing. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[]; note?: string };
}

/** How much room a drawing has. A narrow one puts labels above what they name, not beside it. */
export interface Room {
  name: 'wide' | 'narrow';
  width: number;
}

const rooms = { wide: { name: 'wide', width: 720 }, narrow: { name: 'narrow', width: 340 } } as const satisfies Record<
  string,
  Room
>;

/** Draws for both rooms. */
export function drawBoth(draw: (room: Room) => Html): Pick<Chart, 'wide' | 'narrow'> {
  return { wide: draw(rooms.wide), narrow: draw(rooms.narrow) };
}

/** A chart as a figure, its words in a disclosure below. */
export function chartToHtml(chart: Chart, words: { asTable: string }): Html {
  return html`<figure class="chart"><figcaption><strong>${chart.title}</strong>${chart.about !== '' && html` ${chart.about}`}</figcaption>
${chart.wide}${chart.narrow}
<details class="chart-twin"><summary>${words.asTable}</summary><div class="table-scroll" tabindex="0" role="region" aria-label="${chart.title}"><table><thead><tr>${chart.table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${chart.table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>${chart.table.note !== undefined && html`<p>${chart.table.note}</p>`}</details></figure>`;
}

/** An SVG that scales with its place; its title is what a screen reader says. A `group` may hold links, an `img` is one thing. */
export function svg(title: string, room: Room, height: number, content: Html, role: 'img' | 'group' = 'img'): Html {
  return html`<svg class="chart-svg chart-${room.name}" viewBox="0 0 ${room.width} ${round(height)}" width="${room.width}" height="${round(height)}" role="${role}" aria-label="${title}">${content}</svg>`;
}

/** Coordinates with one decimal say enough, and the same bytes each time. */
export function round(value: number): number {
  return Math.round(value);
}

/** Of an ordinary letter in a label. */
export const letterWidth = 7.4;

/** About how wide small words are drawn. */
export function widthOf(text: string): number {
  return text.length * 7.2;
}

/** A label on one line or two, its first line at `y`; what is longer ends in dots. */
export function label(text: string, x: number, y: number, width: number): Html {
  const [first = '', second] = linesOf(text, Math.floor(width / letterWidth));
  return html`<text class="chart-label" x="${round(x)}" y="${round(y)}">${first}${second !== undefined && html`<tspan x="${round(x)}" dy="17">${second}</tspan>`}</text>`;
}

/** The same, its middle at `y`. */
export function labelBeside(text: string, x: number, y: number, width: number): Html {
  return label(text, x, linesOf(text, Math.floor(width / letterWidth)).length > 1 ? y - 3 : y + 5, width);
}

/** Cuts words to about a width. */
export function shorten(text: string, width: number): string {
  return wholeWords(text, Math.floor(width / letterWidth));
}

/** As many whole words as fit, and of a single one that does not as much of it. */
function wholeWords(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters - 1);
  const end = text.charAt(letters - 1) === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Breaks words into two lines at most, each of about as many letters. */
export function linesOf(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const space = text.lastIndexOf(' ', letters);
  const first = space > 0 ? text.slice(0, space) : text.slice(0, letters);
  const rest = text.slice(first.length).trimStart();
  return [first, wholeWords(rest, letters)];
}
