import { scaleLinear } from 'd3-scale';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { html } from '../html.ts';
import { dayNumber } from '../model/moment-grammar.ts';
import type { Words } from '../words.ts';
import { round, shorten, type Chart } from './chart.ts';

const width = 720;
const left = 268;
const rowHeight = 30;

/** Incidents through the years, a row for each theme, a dot for each incident. Undefined with fewer than two of either. */
export function yearsByTheme(graph: KnowledgeGraph, words: Words, href: (path: string) => string): Chart | undefined {
  const rows = [...graph.themes.values()]
    .map((theme) => ({ theme, incidents: (graph.incidentsByTheme.get(theme.id) ?? []).filter(({ day }) => day !== '') }))
    .filter(({ incidents }) => incidents.length > 0)
    .sort((a, b) => b.incidents.length - a.incidents.length);
  const years = rows.flatMap(({ incidents }) => incidents.map(({ day }) => Number(day.slice(0, 4))));
  if (rows.length < 2 || new Set(years).size < 2) return undefined;
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const x = scaleLinear([dayNumber(`${String(from)}-01-01`), dayNumber(`${String(to)}-01-01`)], [left, width - 10]);
  const height = rows.length * rowHeight + 30;
  const step = Math.max(1, Math.ceil((to - from) / 9));
  const grid = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => (year - from) % step === 0)
    .map((year) => {
      const at = round(x(dayNumber(`${String(year)}-01-01`)));
      return html`<line class="chart-rule" x1="${at}" x2="${at}" y1="0" y2="${height - 22}"/><text class="chart-small" x="${at}" y="${height - 6}" text-anchor="${year === to ? 'end' : 'start'}">${String(year)}</text>`;
    });
  const lines = rows.map(({ theme, incidents }, row) => {
    const y = row * rowHeight + 16;
    return html`<a href="${href(`themes/${theme.id}/`)}"><text class="chart-label" x="0" y="${y + 4}">${shorten(theme.card.title, 35)}</text></a><line class="chart-rule" x1="${left}" x2="${width}" y1="${y}" y2="${y}"/>${incidents.map(
      ({ id, card, day }) =>
        html`<a href="${href(`incidents/${id}/`)}" aria-label="${card.title}"><circle class="chart-mark" cx="${round(x(dayNumber(day)))}" cy="${y}" r="7"/></a>`,
    )}`;
  });
  return {
    title: words.themes.years,
    about: words.charts.yearsAbout,
    svg: html`<svg class="chart-svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${words.themes.years}">${grid}${lines}</svg>`,
    table: {
      head: [words.list.theme, words.list.incidents],
      rows: rows.map(({ theme, incidents }) => [
        theme.card.title,
        [...incidents]
          .reverse()
          .map(({ card, day }) => `${card.title} (${day.slice(0, 4)})`)
          .join('; '),
      ]),
    },
  };
}
