import type { Incident } from '../../graph/knowledge-graph.ts';
import { html, type Html } from '../../html.ts';
import type { Words } from '../../words/words.ts';
import { drawBoth, round, svg, type Chart, type Room } from '../../drawing/chart.ts';

const height = 96;

/** The incidents of one theme by year, a bar for each; years without one keep their place. Undefined within a single year. */
export function yearsOfTheme(incidents: readonly Incident[], words: Words): Chart | undefined {
  const years = incidents.flatMap(({ day }) => (day === '' ? [] : [Number(day.slice(0, 4))]));
  const from = Math.min(...years);
  const to = Math.max(...years);
  if (years.length < 2 || from === to) return undefined;
  const counts = Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    count: years.filter((year) => year === from + index).length,
  }));
  return {
    title: words.themes.years,
    about: words.themes.yearsAbout,
    ...drawBoth((room) => draw(counts, room, words)),
    table: {
      head: [words.list.year, words.list.incidents],
      rows: counts.filter(({ count }) => count > 0).map(({ year, count }) => [String(year), words.number(count)]),
    },
  };
}

function draw(counts: readonly { year: number; count: number }[], room: Room, words: Words): Html {
  const step = room.width / counts.length;
  const most = Math.max(...counts.map(({ count }) => count));
  const everyNth = Math.ceil(46 / step);
  const bars = counts.map(({ year, count }, place) => {
    const middle = round((place + 0.5) * step);
    const size = round((count / most) * (height - 24));
    const width = round(Math.min(step * 0.6, 40));
    const bar =
      count > 0 &&
      html`<rect class="chart-mark" x="${round(middle - width / 2)}" y="${round(height - size)}" width="${width}" height="${size}"/><text class="chart-label" x="${middle}" y="${round(height - size - 6)}" text-anchor="middle">${words.number(count)}</text>`;
    const name =
      place % everyNth === 0 &&
      html`<text class="chart-small" x="${middle}" y="${height + 17}" text-anchor="middle">${String(year)}</text>`;
    return html`${bar}${name}`;
  });
  return svg(
    words.themes.years,
    room,
    height + 22,
    html`<line class="chart-rule" x1="0" x2="${room.width}" y1="${height}" y2="${height}"/>${bars}`,
  );
}
