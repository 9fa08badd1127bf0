import { scaleLinear } from 'd3-scale';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html } from '../html.ts';
import { formatDuration } from '../time/duration.ts';
import { phaseLengths, phaseNames } from '../views/phases.ts';
import type { Words } from '../words.ts';
import { round, svg, type Chart } from './chart.ts';

const width = 720;
const left = 128;
const rowHeight = 34;

/** How long each phase of one incident took; a phase that nobody can measure is hatched and says so. Undefined when none can be. */
export function phaseBars(incident: Incident, words: Words): Chart | undefined {
  const lengths = phaseLengths(incident);
  const shown = phaseNames
    .map((name, index) => ({ name, length: lengths[index] ?? { kind: 'not-known' as const } }))
    .filter(({ name, length }) => length.kind === 'known' || name === 'unseen' || name === 'working' || name === 'clearing');
  const longest = Math.max(0, ...shown.map(({ length }) => (length.kind === 'known' ? length.seconds : 0)));
  if (longest === 0) return undefined;
  const x = scaleLinear([0, longest], [0, width - left - 150]);
  const rows = shown.map(({ name, length }, row) => {
    const y = row * rowHeight + 4;
    const bar =
      length.kind === 'known'
        ? html`<rect class="chart-bar phase-${name}" x="${left}" y="${y}" width="${round(Math.max(2, x(length.seconds)))}" height="22" rx="3"/>`
        : html`<rect class="chart-unknown" x="${left}" y="${y}" width="60" height="22" rx="3"/>`;
    const end = left + (length.kind === 'known' ? Math.max(2, x(length.seconds)) : 60) + 8;
    return html`<text class="chart-label" x="0" y="${y + 16}">${words.deck.phaseNames[name]}</text>${bar}<text class="chart-value" x="${round(end)}" y="${y + 16}">${formatDuration(length, words.notKnown)}</text>`;
  });
  return {
    title: words.charts.phases,
    about: words.charts.phasesAbout,
    svg: svg(words.charts.phases, width, shown.length * rowHeight, html`${rows}`),
    table: {
      head: [words.charts.phase, words.charts.length],
      rows: shown.map(({ name, length }) => [words.deck.phaseNames[name], formatDuration(length, words.notKnown)]),
    },
  };
}
