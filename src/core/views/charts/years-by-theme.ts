import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Incident, KnowledgeGraph, ThemeEntry } from '../../graph/knowledge-graph.ts';
import { html, type Html } from '../../html.ts';
import type { Words } from '../../words/words.ts';
import { dayNumber } from '../../model/calendar-day.ts';
import { drawBoth, labelBeside, round, shorten, svg, type Chart, type Room } from '../../drawing/chart.ts';

const mostThemes = 25;
/** With more dots than this they hide each other; a year then has one, with the number of its incidents. */
const mostDots = 150;

interface Row {
  theme: ThemeEntry;
  incidents: readonly Incident[];
}

interface Drawing {
  rows: readonly Row[];
  from: number;
  to: number;
  counted: boolean;
  words: Words;
  href: (path: string) => string;
}

/** Incidents through the years, a row for each theme, a dot for each incident. Undefined with fewer than two of either. */
export function yearsByTheme(graph: KnowledgeGraph, words: Words, href: (path: string) => string): Chart | undefined {
  const used = [...graph.themes.values()]
    .map((theme): Row => ({
      theme,
      incidents: (graph.incidentsByTheme.get(theme.id) ?? []).filter(({ day }) => day !== ''),
    }))
    .filter(({ incidents }) => incidents.length > 0)
    .sort((a, b) => b.incidents.length - a.incidents.length);
  const rows = used.slice(0, mostThemes);
  const dots = rows.flatMap(({ incidents }) => incidents);
  const years = dots.map(yearOf);
  if (rows.length < 2 || new Set(years).size < 2) return undefined;
  const counted = dots.length > mostDots;
  const drawing: Drawing = { rows, from: years.reduce(lesser), to: years.reduce(greater) + 1, counted, words, href };
  const about = counted ? words.charts.yearsCountedAbout : words.charts.yearsAbout;
  return {
    title: words.themes.years,
    about: used.length > mostThemes ? `${about} ${words.charts.mostMet(mostThemes, used.length)}` : about,
    ...drawBoth((room) => draw(drawing, room)),
    table: {
      head: [words.list.theme, words.list.incidents],
      rows: rows.map(({ theme, incidents }) => [
        theme.card.title,
        counted
          ? perYear(incidents)
              .map(([year, count]) => `${String(year)}: ${words.number(count)}`)
              .join('; ')
          : [...incidents]
              .reverse()
              .map((incident) => `${incident.card.title} (${String(yearOf(incident))})`)
              .join('; '),
      ]),
    },
  };
}

function draw({ rows, from, to, counted, words, href }: Drawing, room: Room): Html {
  const { left, rowHeight, lineAt } =
    room.name === 'wide' ? { left: 290, rowHeight: 40, lineAt: 20 } : { left: 0, rowHeight: 58, lineAt: 38 };
  const x = scaleLinear(
    [dayNumber(`${String(from)}-01-01`), dayNumber(`${String(to)}-01-01`)],
    [left + 8, room.width - 8],
  );
  const bottom = rows.length * rowHeight + 4;
  const step = Math.ceil((to - from) / ((room.width - left) / 46));
  const grid = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
    const at = round(x(dayNumber(`${String(year)}-01-01`)));
    const name =
      year < to &&
      (year - from) % step === 0 &&
      html`<text class="chart-small" x="${round(x(dayNumber(`${String(year)}-07-01`)))}" y="${bottom + 17}" text-anchor="middle">${String(year)}</text>`;
    return html`<line class="chart-rule" x1="${at}" x2="${at}" y1="0" y2="${bottom}"/>${name}`;
  });
  const most = Math.max(...rows.flatMap(({ incidents }) => perYear(incidents).map(([, count]) => count)));
  const lines = rows.map(({ theme, incidents }, row) => {
    const y = row * rowHeight + lineAt;
    const name =
      room.name === 'wide'
        ? labelBeside(theme.card.title, 0, y, left - 8)
        : html`<text class="chart-label" x="0" y="${row * rowHeight + 16}">${shorten(theme.card.title, room.width)}</text>`;
    const marks = counted
      ? perYear(incidents).map(([year, count]) =>
          countMark(x, y, year, count, most, words.charts.inYear(theme.card.title, year, count)),
        )
      : incidents.map(
          ({ id, card, day }) =>
            html`<a href="${href(`incidents/${id}/`)}" aria-label="${card.title}"><title>${card.title} (${day.slice(0, 4)})</title><circle class="chart-target" cx="${round(x(dayNumber(day)))}" cy="${y}" r="13"/><circle class="chart-mark" cx="${round(x(dayNumber(day)))}" cy="${y}" r="7"/></a>`,
        );
    return html`<line class="chart-rule" x1="${left}" x2="${room.width}" y1="${y}" y2="${y}"/><a href="${href(`themes/${theme.id}/`)}">${name}</a>${marks}`;
  });
  return svg(words.themes.years, room, bottom + 22, html`${grid}${lines}`, 'group');
}

/** A year's incidents as one circle whose area is their number. */
function countMark(
  x: ScaleLinear<number, number>,
  y: number,
  year: number,
  count: number,
  most: number,
  said: string,
): Html {
  const radius = 5 + 12 * Math.sqrt(count / most);
  const at = round(x(dayNumber(`${String(year)}-07-01`)));
  return html`<g><title>${said}</title><circle class="chart-mark" cx="${at}" cy="${y}" r="${round(radius)}"/>${radius > 10 && html`<text class="chart-on-square" x="${at}" y="${y + 5}" text-anchor="middle">${count}</text>`}</g>`;
}

function perYear(incidents: readonly Incident[]): [year: number, count: number][] {
  const counts = new Map<number, number>();
  for (const incident of incidents) counts.set(yearOf(incident), (counts.get(yearOf(incident)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

function yearOf({ day }: Incident): number {
  return Number(day.slice(0, 4));
}

function lesser(a: number, b: number): number {
  return Math.min(a, b);
}

function greater(a: number, b: number): number {
  return Math.max(a, b);
}
