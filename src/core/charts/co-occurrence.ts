import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { html } from '../html.ts';
import type { Words } from '../words.ts';
import { round, shorten, svg, type Chart } from './chart.ts';

const cell = 44;
const left = 290;

/** Which themes appear in the same incidents: a triangle of squares, each with its number. Undefined with fewer than three themes in use. */
export function coOccurrence(graph: KnowledgeGraph, words: Words): Chart | undefined {
  const themes = [...graph.themes.values()].filter(({ id }) => (graph.incidentsByTheme.get(id)?.length ?? 0) > 0).slice(0, 12);
  if (themes.length < 3) return undefined;
  const together = (a: string, b: string): number => (graph.incidentsByTheme.get(a) ?? []).filter(({ card }) => b in card.themes).length;
  const pairs = themes.flatMap((row, index) =>
    themes.slice(0, index).map((column, at) => ({ row, column, x: at, y: index, count: together(row.id, column.id) })),
  );
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const squares = pairs
    .filter(({ count }) => count > 0)
    .map(({ x, y, count }) => {
      const side = cell * (0.45 + (0.5 * count) / most);
      const [cx, cy] = [left + x * cell + cell / 2, y * cell + cell / 2 - cell / 2];
      return html`<rect class="chart-square" x="${round(cx - side / 2)}" y="${round(cy - side / 2)}" width="${round(side)}" height="${round(side)}" rx="3"/><text class="chart-on-square" x="${round(cx)}" y="${round(cy + 4)}" text-anchor="middle">${count}</text>`;
    });
  const rowLabels = themes
    .slice(1)
    .map(
      ({ card }, index) =>
        html`<text class="chart-label" x="0" y="${round((index + 1) * cell + 4)}">${index + 2}. ${shorten(card.title, 34)}</text><line class="chart-rule" x1="${left}" x2="${left + (index + 1) * cell}" y1="${(index + 1) * cell}" y2="${(index + 1) * cell}"/>`,
    );
  const height = themes.length * cell + 16;
  const columnLabels = themes
    .slice(0, -1)
    .map((_, index) => html`<text class="chart-small" x="${left + index * cell + cell / 2}" y="${height - 4}" text-anchor="middle">${index + 1}.</text>`);
  const first = html`<text class="chart-label" x="0" y="12">1. ${shorten(themes[0]?.card.title ?? '', 34)}</text>`;
  return {
    title: words.themes.together,
    about: words.charts.togetherAbout,
    svg: svg(words.themes.together, Math.max(720, left + themes.length * cell), height, html`${first}${rowLabels}${squares}${columnLabels}`),
    table: {
      head: [words.list.theme, words.list.theme, words.list.incidents],
      rows: pairs.filter(({ count }) => count > 0).map(({ row, column, count }) => [row.card.title, column.card.title, String(count)]),
    },
  };
}
