import type { KnowledgeGraph, ThemeEntry } from '../../graph/knowledge-graph.ts';
import { html, type Html } from '../../html.ts';
import type { Words } from '../../words/words.ts';
import { drawBoth, labelBeside, round, shorten, svg, type Chart, type Room } from '../../drawing/chart.ts';

/** A square smaller than a finger's width cannot hold its number. */
const mostDrawn = 12;
const mostInTable = 25;

/** Two themes by their places in the list, the later first. */
interface Pair {
  row: number;
  column: number;
  count: number;
}

/** Which themes appear in the same incidents: a triangle of squares, each with its number. Undefined with fewer than three themes in use. */
export function coOccurrence(graph: KnowledgeGraph, words: Words): Chart | undefined {
  const uses = ({ id }: ThemeEntry): number => graph.incidentsByTheme.get(id)?.length ?? 0;
  const used = [...graph.themes.values()].filter((theme) => uses(theme) > 0).sort((a, b) => uses(b) - uses(a));
  if (used.length < 3) return undefined;
  const listed = used.slice(0, mostInTable);
  const titles = listed.map(({ card }) => card.title);
  const together = (a: string, b: string): number =>
    (graph.incidentsByTheme.get(a) ?? []).filter(({ card }) => b in card.themes).length;
  const pairs = listed
    .flatMap((theme, row) =>
      listed.slice(0, row).map((other, column): Pair => ({ row, column, count: together(theme.id, other.id) })),
    )
    .filter(({ count }) => count > 0);
  const drawn = titles.slice(0, mostDrawn);
  return {
    title: words.themes.together,
    about:
      used.length > mostDrawn
        ? `${words.charts.togetherAbout} ${words.charts.mostMet(mostDrawn, used.length)}`
        : words.charts.togetherAbout,
    ...drawBoth((room) =>
      draw(
        drawn,
        pairs.filter(({ row }) => row < mostDrawn),
        room,
        words,
      ),
    ),
    table: {
      head: [words.list.theme, words.list.theme, words.list.incidents],
      rows: [...pairs]
        .sort((a, b) => b.count - a.count)
        .map(({ row, column, count }) => [titles[row] ?? '', titles[column] ?? '', words.number(count)]),
    },
  };
}

function draw(titles: readonly string[], pairs: readonly Pair[], room: Room, words: Words): Html {
  // Beside the squares there is room for names; where there is none, they are a list above.
  const beside = room.name === 'wide';
  const left = beside ? 290 : 26;
  const top = beside ? 0 : titles.length * 20 + 12;
  const cell = Math.min(44, (room.width - left) / titles.length);
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const middle = (place: number): number => (place + 0.5) * cell;
  const squares = pairs.map(({ row, column, count }) => {
    const side = cell * (0.62 + (0.32 * count) / most);
    const [x, y] = [left + middle(column), top + middle(row)];
    return html`<g><title>${words.charts.pair(titles[row] ?? '', titles[column] ?? '', count)}</title><rect class="chart-square" x="${round(x - side / 2)}" y="${round(y - side / 2)}" width="${round(side)}" height="${round(side)}" rx="3"/><text class="chart-on-square" x="${round(x)}" y="${round(y + 5)}" text-anchor="middle">${count}</text></g>`;
  });
  const rows = titles.map((title, place) => {
    const y = top + middle(place);
    const name = beside
      ? labelBeside(`${String(place + 1)}. ${title}`, 0, y, left - 8)
      : html`<text class="chart-label" x="0" y="${place * 20 + 14}">${shorten(`${String(place + 1)}. ${title}`, room.width)}</text><text class="chart-small" x="0" y="${round(y + 5)}">${place + 1}</text>`;
    // The number of a column stands where it begins, on the diagonal.
    return html`<line class="chart-rule" x1="${left}" x2="${round(left + place * cell)}" y1="${round(y)}" y2="${round(y)}"/>${name}<text class="chart-small" x="${round(left + middle(place))}" y="${round(y + 5)}" text-anchor="middle">${place + 1}</text>`;
  });
  return svg(words.themes.together, room, top + titles.length * cell, html`${rows}${squares}`);
}
