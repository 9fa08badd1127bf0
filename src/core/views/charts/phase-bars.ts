import { scaleLinear } from 'd3-scale';
import type { Incident } from '../../graph/knowledge-graph.ts';
import { html, type Html } from '../../html.ts';
import { formatDuration, type Duration } from '../../time/duration.ts';
import { phaseLengths, phaseNames, type PhaseName } from '../../graph/phases.ts';
import type { Words } from '../../words/words.ts';
import { drawBoth, round, svg, type Chart, type Room } from '../../drawing/chart.ts';

interface Row {
  name: PhaseName;
  length: Duration;
}

/** How long each phase of one incident took; a phase that nobody can measure is an empty frame and says so. Undefined when none can be. */
export function phaseBars(incident: Incident, words: Words): Chart | undefined {
  const lengths = phaseLengths(incident);
  const rows = phaseNames
    .map((name, index): Row => ({ name, length: lengths[index] ?? { kind: 'not-known' } }))
    .filter(
      ({ name, length }) => length.kind === 'known' || name === 'unseen' || name === 'working' || name === 'clearing',
    );
  const longest = Math.max(0, ...rows.map(({ length }) => (length.kind === 'known' ? length.seconds : 0)));
  if (longest === 0) return undefined;
  return {
    title: words.charts.phases,
    about: words.charts.phasesAbout,
    ...drawBoth((room) => draw(rows, longest, room, words)),
    table: {
      head: [words.charts.phase, words.charts.length],
      rows: rows.map(({ name, length }) => [words.deck.phaseNames[name], formatDuration(length, words)]),
    },
  };
}

function draw(rows: readonly Row[], longest: number, room: Room, words: Words): Html {
  const { left, right, rowHeight, labelAt, barAt } =
    room.name === 'wide'
      ? { left: 128, right: 150, rowHeight: 34, labelAt: 20, barAt: 4 }
      : { left: 0, right: 148, rowHeight: 52, labelAt: 14, barAt: 21 };
  const x = scaleLinear([0, longest], [0, room.width - left - right]);
  const bars = rows.map(({ name, length }, row) => {
    const y = row * rowHeight;
    const long = length.kind === 'known' ? Math.max(2, x(length.seconds)) : 60;
    const look = length.kind === 'known' ? `chart-bar phase-${name}` : 'chart-unknown';
    return html`<text class="chart-label" x="0" y="${y + labelAt}">${words.deck.phaseNames[name]}</text><rect class="${look}" x="${left}" y="${y + barAt}" width="${round(long)}" height="22" rx="3"/><text class="chart-value" x="${round(left + long + 8)}" y="${y + barAt + 16}">${formatDuration(length, words)}</text>`;
  });
  return svg(words.charts.phases, room, rows.length * rowHeight, html`${bars}`);
}
