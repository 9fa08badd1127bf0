import { barWidth } from '../drawing/draw-plot.ts';
import type { SlideShape } from '../formats/pptx/presentation.ts';
import type { DeckChart, PlotName, PlotPoint } from '../story/deck-chart.ts';

/** The numbers stand between these hundredths of a drawing; names have the room below, the highest number and moments above. */
const [top, bottom] = [22, 88];
const nameHeight = 10;

/** More corners than these no slide shows. */
const mostPoints = 120;

/** A chart as lines, bars and names; the moments of the story are dashed. */
export function chartShapes({ shape, series, along, upwards, marks, unit }: DeckChart): SlideShape[] {
  const y = (hundredths: number): number => top + ((bottom - top) * hundredths) / 100;
  const line = (x1: number, y1: number, x2: number, y2: number, look: 'solid' | 'dashed' | 'data'): SlideShape => ({
    kind: 'line',
    x1: Math.min(x1, x2),
    y1: y(x1 <= x2 ? y1 : y2),
    x2: Math.max(x1, x2),
    y2: y(x1 <= x2 ? y2 : y1),
    look,
  });
  const [foot] = upwards;
  const floor = foot?.at ?? 100;
  const numbers = series.flatMap(({ points }, index) => {
    const drawn = fewer(points).filter((point): point is { x: number; y: number } => point.y !== undefined);
    if (shape === 'bars') {
      const width = Math.min(12, barWidth(drawn, series.length));
      return drawn.map(({ x, y: height }): SlideShape => {
        const left = Math.max(0, Math.min(100 - width, x + width * (index - series.length / 2)));
        return { kind: 'bar', x: left, y: y(Math.min(height, floor)), width, height: Math.abs(y(floor) - y(height)) };
      });
    }
    return drawn.slice(1).flatMap((point, index) => {
      const before = drawn[index] ?? point;
      if (shape === 'line') return [line(before.x, before.y, point.x, point.y, 'data')];
      return [line(before.x, before.y, point.x, before.y, 'data'), line(point.x, before.y, point.x, point.y, 'data')];
    });
  });
  const named = (text: string, x: number, at: number, width = widthOf(text)): SlideShape => {
    const left = Math.max(0, Math.min(x - width / 2, 100 - width));
    const align = alignmentOf(left, width);
    return { kind: 'words', x: left, y: at, width, height: nameHeight, text, align };
  };
  const highest = upwards.at(-1);
  return [
    line(0, floor, 100, floor, 'solid'),
    ...(highest ? [line(0, highest.at, 100, highest.at, 'dashed')] : []),
    ...numbers,
    ...marks.slice(0, 1).flatMap(({ at, text }) => [line(at, 0, at, 100, 'dashed'), named(text, at, 0)]),
    ...(highest ? [named(`${highest.text} ${unit}`.trim(), 0, y(highest.at) - nameHeight)] : []),
    ...apart(along).map(({ at, text }) => named(text, at, 100 - nameHeight)),
  ];
}

/** At the edges of a drawing names keep to the edge. */
function alignmentOf(left: number, width: number): 'left' | 'middle' | 'right' {
  if (left === 0) return 'left';
  return left === 100 - width ? 'right' : 'middle';
}

/** About the hundredths of half a slide that a name takes. */
function widthOf(text: string): number {
  return Math.min(100, text.length * 1.95 + 1.5);
}

/** As many names as touch no other. */
function apart(names: readonly PlotName[]): PlotName[] {
  let free = -Infinity;
  return names.filter(({ at, text }) => {
    const width = widthOf(text);
    const left = Math.max(0, Math.min(at - width / 2, 100 - width));
    if (left < free) return false;
    free = left + width;
    return true;
  });
}

function fewer(points: readonly PlotPoint[]): PlotPoint[] {
  const every = Math.ceil(points.length / mostPoints);
  return points.filter((_point, index) => index % every === 0 || index === points.length - 1);
}
