import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Incident } from '../../graph/knowledge-graph.ts';
import { html, type Html } from '../../html.ts';
import { milestoneNames, type MilestoneName } from '../../model/milestones.ts';
import { formatSeconds } from '../../time/duration.ts';
import { formatDate, formatMoment, zoneLabel } from '../../time/format-moment.ts';
import { epochToLocal, intervalOf, type Interval } from '../../time/interval.ts';
import { resolveTimeline, type ResolvedEvent } from '../../time/resolve-timeline.ts';
import type { Words } from '../../words/words.ts';
import { drawBoth, round, svg, widthOf, type Chart, type Room } from '../../drawing/chart.ts';
import { clockTicks } from '../../drawing/clock-ticks.ts';
import { placeLabels } from '../../drawing/place-labels.ts';

type EventKind = ResolvedEvent['event']['kind'];

/** What there is to draw, on the world's clock. */
interface Course {
  first: number;
  last: number;
  zone: string;
  events: readonly { kind: EventKind; at: number; said: string }[];
  milestones: readonly { name: MilestoneName; at: number }[];
}

/**
 * One incident on a true time axis: a row for each kind of event, milestones as lines, and long silences named.
 * Undefined when fewer than three events have a time, or all share one: there is nothing to see.
 */
export function timelineChart(incident: Incident, words: Words): Chart | undefined {
  const { zone, day: incidentDay, card } = incident;
  const resolved = resolveTimeline(incident.record.timeline, zone, incidentDay).flatMap(({ event, day, when }) =>
    isPlace(when)
      ? [{ event, at: when.from, full: event.at[0] ? formatMoment(event.at[0].at, zone, day, words).full : '' }]
      : [],
  );
  const times = resolved.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (resolved.length < 3 || !(last > first)) return undefined;
  const milestones = milestoneNames.flatMap((name) => {
    const moment = card.milestones[name]?.[0]?.at;
    const when = moment && intervalOf(moment, zone, incidentDay);
    return isPlace(when) && when.from >= first && when.from <= last ? [{ name, at: when.from }] : [];
  });
  const events = resolved.map(({ event, at, full }) => ({ kind: event.kind, at, said: `${full}: ${event.what}` }));
  return {
    title: words.charts.timeline,
    about: words.charts.timelineAbout,
    ...drawBoth((room) => draw({ first, last, zone, events, milestones }, room, words)),
    table: {
      head: [words.charts.when, words.charts.kind, words.charts.what],
      rows: resolved.map(({ event, full }) => [full, words.eventKinds[event.kind], event.what]),
    },
  };
}

/** A whole day is no place on an axis of hours. */
function isPlace(when: Interval | undefined): when is Interval {
  return when !== undefined && when.to - when.from < 86_400;
}

function draw({ first, last, zone, events, milestones }: Course, room: Room, words: Words): Html {
  const { left, rowHeight, lineAt } =
    room.name === 'wide' ? { left: 108, rowHeight: 28, lineAt: 14 } : { left: 0, rowHeight: 44, lineAt: 30 };
  const x = scaleLinear([first, last], [left + 10, room.width - 12]);
  const named = placeLabels(
    milestones.map(({ name, at }) => ({ name: words.milestones[name], at: x(at) })),
    room.width,
    widthOf,
  );
  const top = Math.max(0, ...named.map(({ lane }) => lane + 1)) * 18 + 4;
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const axisY = top + kinds.length * rowHeight + 4;
  const rows = kinds.map((kind, row) => {
    const y = top + row * rowHeight + lineAt;
    const marks = events
      .filter((event) => event.kind === kind)
      .map(({ at, said }) => html`<g><title>${said}</title>${mark(kind, x(at), y)}</g>`);
    return html`<text class="chart-label" x="0" y="${room.name === 'wide' ? y + 5 : y - 13}">${words.eventKinds[kind]}</text><line class="chart-rule" x1="${left}" x2="${room.width}" y1="${y}" y2="${y}"/>${marks}`;
  });
  const lines = named.map(
    ({ name, at, lane, anchor }) =>
      html`<line class="chart-milestone" x1="${round(at)}" x2="${round(at)}" y1="${lane * 18 + 3}" y2="${axisY}"/><text class="chart-small" x="${round(at + (anchor === 'start' ? 5 : -5))}" y="${lane * 18 + 14}" text-anchor="${anchor}">${name}</text>`,
  );
  const ticks = clockTicks(first, last, zone, (room.width - left) / 82).map(({ at, text }) => {
    const place = round(Math.min(Math.max(x(at), left + widthOf(text) / 2), room.width - widthOf(text) / 2));
    return html`<line class="chart-axis" x1="${round(x(at))}" x2="${round(x(at))}" y1="${axisY}" y2="${axisY + 5}"/><text class="chart-small" x="${place}" y="${axisY + 19}" text-anchor="middle">${text}</text>`;
  });
  const quiet = silences(
    events.map(({ at }) => at),
    x,
    left,
    room,
    axisY + 32,
    words,
  );
  const start = `${formatDate(epochToLocal(first, zone).date, words)}, ${zoneLabel(zone, words)}`;
  const axis = html`<line class="chart-axis" x1="${left}" x2="${room.width}" y1="${axisY}" y2="${axisY}"/>${ticks}${quiet}<text class="chart-small" x="${left}" y="${axisY + 66}">${start}</text>`;
  return svg(words.charts.timeline, room, axisY + 72, html`${lines}${rows}${axis}`);
}

/** The longest silence has its name, others too as far as it fits below them; each takes at least a fifth of the time. */
function silences(
  times: readonly number[],
  x: ScaleLinear<number, number>,
  left: number,
  room: Room,
  y: number,
  words: Words,
): Html[] {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted
    .flatMap((to, index) => {
      const from = sorted[index - 1] ?? to;
      return to - from > ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 5
        ? [{ from: x(from), to: x(to), name: words.charts.silence(formatSeconds(to - from, words)) }]
        : [];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return gaps
    .filter(({ from, to, name }, rank) => rank === 0 || (room.name === 'wide' && to - from > widthOf(name)))
    .map(({ from, to, name }) => {
      const half = widthOf(name) / 2;
      const middle = Math.min(Math.max((from + to) / 2, left + half), room.width - half);
      return html`<path class="chart-silence" d="M${round(from + 4)} ${y - 5}v5H${round(to - 4)}v-5"/><text class="chart-small" x="${round(middle)}" y="${y + 15}" text-anchor="middle">${name}</text>`;
    });
}

/** Kinds differ by shape and row as well as by colour. */
function mark(kind: EventKind, x: number, y: number): Html {
  const [cx, cy] = [round(x), round(y)];
  if (kind === 'signal')
    return html`<rect class="chart-mark mark-signal" x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10"/>`;
  if (kind === 'decision')
    return html`<path class="chart-mark mark-decision" d="M${cx} ${round(y - 7)}l7 7-7 7-7-7z"/>`;
  if (kind === 'effect') return html`<path class="chart-mark mark-effect" d="M${cx} ${round(y - 7)}l7 12h-14z"/>`;
  return html`<circle class="chart-mark mark-${kind}" cx="${cx}" cy="${cy}" r="5.5"/>`;
}
