import { html, type Html } from '../html.ts';
import { round, shorten, widthOf } from './chart.ts';
import { axisOf, markShape, type TimePicture, type TimeWords } from './time-picture.ts';

const width = 184;
const lineAt = 76;

/**
 * The course of an incident from top to bottom, small enough to stand beside its story: a mark for each event, times on the
 * left, turning points on the right. An event that the story tells of leads there, another to the timeline.
 */
export function drawRail(
  picture: TimePicture,
  told: (mark: TimePicture['marks'][number]) => string | undefined,
  words: TimeWords,
): Html {
  const { marks, turns } = picture;
  const height = Math.min(420, 40 + marks.length * 17);
  const axis = axisOf(picture, height - 24, 12);
  const y = (at: number): number => 12 + axis.at(at);
  const times = spread(
    marks.filter(({ tick }) => tick.text !== '').map((mark) => ({ at: y(mark.at), text: mark.tick.text })),
    14,
  );
  const names = spread(
    turns.map(({ name, at }) => ({ at: y(at), text: shorten(name, width - lineAt - 10) })),
    15,
  );
  const drawn = marks.map((mark) => {
    const href = told(mark) ?? mark.href;
    const shape = html`<title>${mark.said}</title><circle class="chart-target" cx="${lineAt}" cy="${round(y(mark.at))}" r="9"/>${markShape(mark.kind, lineAt, y(mark.at))}`;
    if (href === undefined) return html`<g>${shape}</g>`;
    return html`<a href="${href}"${told(mark) !== undefined && html` class="rail-told"`}>${shape}</a>`;
  });
  const breaks = axis.gaps.map(({ start, end }) => {
    const middle = round(12 + (start + end) / 2);
    return html`<path class="chart-break" d="M${lineAt - 6} ${middle - 1}l12-4m-12 8l12-4"/>`;
  });
  return html`<svg class="chart-svg time-rail" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${words.timeline}"><line class="chart-axis" x1="${lineAt}" x2="${lineAt}" y1="4" y2="${height - 4}"/>${breaks}${times.map(({ at, text }) => html`<text class="chart-small" x="${lineAt - 14}" y="${round(at + 4)}" text-anchor="end">${fitted(text, lineAt - 12)}</text>`)}${names.map(({ at, text }) => html`<text class="chart-label" x="${lineAt + 14}" y="${round(at + 4)}">${text}</text>`)}${drawn}</svg>`;
}

/** A time in so much room: a date gives up its year first, then the ends of its words, a range its end; the mark says it in full. */
function fitted(text: string, room: number): string {
  const beginning = text.replace(/\s*–.*/, '');
  const ways = [
    text,
    text.replace(/[ ,]+\d{4}$/, ''),
    text.replace(/[ ,]+\d{4}$/, '').replace(/(\p{L}{3})\p{L}+/gu, '$1'),
    beginning,
    beginning.replace(/(\p{L}{3})\p{L}+/gu, '$1'),
  ];
  return ways.find((way) => widthOf(way) <= room) ?? shorten(text, room);
}

/** Drops what would stand on what is above it, and what says the same again. */
function spread(labels: readonly { at: number; text: string }[], apart: number): { at: number; text: string }[] {
  const kept: { at: number; text: string }[] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (!last || (label.at - last.at >= apart && label.text !== last.text)) kept.push(label);
  }
  return kept;
}

const strip = { width: 300, height: 34 } as const;

/** The same in a line for a card: phases as bands, events as strokes, where it begins and how long it took. */
export function drawStrip(picture: TimePicture, said: string, ends: { from: string; length: string }): Html {
  const axis = axisOf(picture, strip.width - 8, 4);
  const x = (at: number): number => 4 + axis.at(at);
  const bands = picture.phases.map(
    ({ name, from, to }) =>
      html`<rect class="chart-bar phase-${name}" x="${round(x(from))}" y="5" width="${round(Math.max(1.5, x(to) - x(from)))}" height="6"/>`,
  );
  const strokes = picture.marks.map(
    ({ at, kind }) =>
      html`<line class="strip-mark strip-${kind}" x1="${round(x(at))}" x2="${round(x(at))}" y1="2" y2="14"/>`,
  );
  const room = strip.width - widthOf(ends.length) - 12;
  return html`<svg class="chart-svg time-strip" viewBox="0 0 ${strip.width} ${strip.height}" width="${strip.width}" height="${strip.height}" role="img" aria-label="${said}"><line class="chart-axis" x1="0" x2="${strip.width}" y1="8" y2="8"/>${bands}${strokes}<text class="chart-small" x="0" y="30">${shorten(ends.from, room)}</text><text class="chart-small" x="${strip.width}" y="30" text-anchor="end">${ends.length}</text></svg>`;
}
