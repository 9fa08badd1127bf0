import { scaleLinear } from 'd3-scale';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html, type Html } from '../html.ts';
import { milestoneNames } from '../model/milestones.ts';
import { formatSeconds } from '../time/duration.ts';
import { formatMoment } from '../time/format-moment.ts';
import { intervalOf } from '../time/interval.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import type { Words } from '../words.ts';
import { round, svg, type Chart } from './chart.ts';

const width = 720;
const left = 108;
const rowHeight = 26;

/**
 * One incident on a true time axis: a row for each kind of event, milestones as lines, and the longest silence named.
 * Undefined when fewer than three events have a time, or all share one: there is nothing to see.
 */
export function timelineChart(incident: Incident, words: Words): Chart | undefined {
  const events = resolveTimeline(incident.record.timeline, incident.zone, incident.day).filter(
    (resolved) => resolved.when && resolved.when.to - resolved.when.from < 86_400,
  );
  const times = events.flatMap(({ when }) => (when ? [when.from] : []));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (events.length < 3 || !(last > first)) return undefined;
  const kinds = [...new Set(events.map(({ event }) => event.kind))];
  const x = scaleLinear([first, last], [left + 10, width - 14]);
  const height = 34 + kinds.length * rowHeight + 46;
  const axisY = height - 44;
  const rows = kinds.map((kind, row) => {
    const y = 34 + row * rowHeight + rowHeight / 2;
    const marks = events.filter(({ event }) => event.kind === kind).map((resolved) => mark(kind, x(resolved.when?.from ?? first), y));
    return html`<text class="chart-label" x="0" y="${round(y + 4)}">${words.eventKinds[kind]}</text><line class="chart-rule" x1="${left}" x2="${width}" y1="${round(y)}" y2="${round(y)}"/>${marks}`;
  });
  const milestones = milestoneNames.flatMap((name) => {
    const moment = incident.card.milestones[name]?.[0]?.at;
    const when = moment && intervalOf(moment, incident.zone, incident.day);
    return when && when.to - when.from < 86_400 && when.from >= first && when.from <= last ? [{ name, at: x(when.from) }] : [];
  });
  const lines = spread(milestones).map(
    ({ name, at, labelAt }) =>
      html`<line class="chart-milestone" x1="${round(at)}" x2="${round(at)}" y1="20" y2="${axisY}"/><text class="chart-small" x="${round(labelAt)}" y="14" text-anchor="middle">${words.milestones[name]}</text>`,
  );
  const silence = longestSilence(times);
  const quiet =
    silence && silence.seconds > (last - first) / 5
      ? html`<text class="chart-small" x="${round((x(silence.from) + x(silence.to)) / 2)}" y="${axisY + 17}" text-anchor="middle">${words.charts.silence(formatSeconds(silence.seconds))}</text>`
      : html``;
  const axis = html`<line class="chart-axis" x1="${left}" x2="${width}" y1="${axisY}" y2="${axisY}"/><text class="chart-small" x="${left + 10}" y="${height - 4}">${clock(events[0], incident, words)}</text><text class="chart-small" x="${width}" y="${height - 4}" text-anchor="end">${words.charts.after(formatSeconds(last - first))}</text>`;
  return {
    title: words.charts.timeline,
    about: words.charts.timelineAbout,
    svg: svg(words.charts.timeline, width, height, html`${rows}${lines}${quiet}${axis}`),
    table: {
      head: [words.charts.when, words.charts.kind, words.charts.what],
      rows: events.map(({ event, day }) => [
        event.at[0] ? formatMoment(event.at[0].at, incident.zone, day, words).full : '',
        words.eventKinds[event.kind],
        event.what,
      ]),
    },
  };
}

/** Kinds differ by shape as well as by colour. */
function mark(kind: ResolvedEvent['event']['kind'], x: number, y: number): Html {
  const [cx, cy] = [round(x), round(y)];
  if (kind === 'signal') return html`<rect class="chart-mark mark-signal" x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10"/>`;
  if (kind === 'decision') return html`<path class="chart-mark mark-decision" d="M${cx} ${round(y - 7)}l7 7-7 7-7-7z"/>`;
  if (kind === 'effect') return html`<path class="chart-mark mark-effect" d="M${cx} ${round(y - 7)}l7 12h-14z"/>`;
  if (kind === 'belief') return html`<circle class="chart-mark mark-belief" cx="${cx}" cy="${cy}" r="5.5"/>`;
  return html`<circle class="chart-mark mark-${kind}" cx="${cx}" cy="${cy}" r="5.5"/>`;
}

/** Labels of lines that stand close are moved apart, in order. */
function spread<Line extends { at: number }>(lines: readonly Line[]): (Line & { labelAt: number })[] {
  const apart = 66;
  let edge = left + 10 - apart / 2;
  const placed = [...lines]
    .sort((a, b) => a.at - b.at)
    .map((line) => {
      const labelAt = Math.max(line.at, edge + apart);
      edge = labelAt;
      return { ...line, labelAt };
    });
  const over = Math.max(0, edge - (width - 30));
  return placed.map((line) => ({ ...line, labelAt: line.labelAt - over }));
}

function longestSilence(times: readonly number[]): { from: number; to: number; seconds: number } | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  let longest: { from: number; to: number; seconds: number } | undefined;
  sorted.forEach((to, index) => {
    const from = sorted[index - 1] ?? to;
    if (to - from > (longest?.seconds ?? 0)) longest = { from, to, seconds: to - from };
  });
  return longest;
}

function clock(resolved: ResolvedEvent | undefined, incident: Incident, words: Words): string {
  const at = resolved?.event.at[0]?.at;
  return at ? formatMoment(at, incident.zone, resolved.day, words).full : '';
}
