import type { SlideShape } from '../formats/pptx/presentation.ts';
import type { DeckChart, PlotPoint } from '../story/deck-chart.ts';

/** The numbers stand between these hundredths of a drawing; names have the room below, and moments above. */
const [top, bottom] = [8, 86];

/** More corners than these no slide shows. */
const mostPoints = 120;

/** A chart as lines and names. Bars are lines upwards; the moments of the story are dashed. */
export function chartShapes({ shape, series, along, upwards, marks, unit }: DeckChart): SlideShape[] {
  const y = (hundredths: number): number => top + ((bottom - top) * hundredths) / 100;
  const line = (x1: number, y1: number, x2: number, y2: number, look: 'solid' | 'dashed' = 'solid'): SlideShape => ({
    kind: 'line',
    x1: Math.min(x1, x2),
    y1: y(x1 <= x2 ? y1 : y2),
    x2: Math.max(x1, x2),
    y2: y(x1 <= x2 ? y2 : y1),
    look,
  });
  const [foot] = upwards;
  const numbers = series.flatMap(({ points }) => {
    const drawn = fewer(points).filter((point): point is { x: number; y: number } => point.y !== undefined);
    if (shape === 'bars') return drawn.map(({ x, y: height }) => line(x, height, x, foot?.at ?? 100));
    return drawn.slice(1).flatMap((point, index) => {
      const before = drawn[index] ?? point;
      if (shape === 'line') return [line(before.x, before.y, point.x, point.y)];
      return [line(before.x, before.y, point.x, before.y), line(point.x, before.y, point.x, point.y)];
    });
  });
  const named = (text: string, x: number, at: number, width: number): SlideShape => ({
    kind: 'words',
    x: Math.min(x, 100 - width),
    y: at,
    width,
    text,
  });
  const highest = upwards.at(-1);
  const ends = [...new Set([along[0], along.at(-1)])].filter((name) => name !== undefined);
  return [
    line(0, foot?.at ?? 100, 100, foot?.at ?? 100),
    ...numbers,
    ...marks.slice(0, 1).flatMap(({ at, text }) => [line(at, 0, at, 100, 'dashed'), named(text, at, 0, 45)]),
    ...(highest ? [named(`${highest.text} ${unit}`.trim(), 0, y(highest.at) - 7, 15)] : []),
    ...ends.map(({ at, text }) => named(text, at, 90, 15)),
  ];
}

function fewer(points: readonly PlotPoint[]): PlotPoint[] {
  const every = Math.ceil(points.length / mostPoints);
  return points.filter((_point, index) => index % every === 0 || index === points.length - 1);
}
