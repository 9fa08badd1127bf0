import { scaleLinear } from 'd3-scale';
import type { DeckChart } from '../story/deck-chart.ts';
import { domainOf, formatNumber, thin, type DataPicture } from './data-chart.ts';

/** About how many pixels a slide gives a chart; it says how many names fit below. */
const width = 1000;

/** A chart of data as slides have it. All that has to be reckoned is reckoned here, so that a browser only draws. @param file the table. */
export function plotData(picture: DataPicture, file: string): DeckChart {
  const { title, about, summary, unit, shape, places, series, marks } = picture;
  const y = scaleLinear(
    domainOf(series.flatMap(({ values }) => values.filter((value) => value !== undefined))),
    [100, 0],
  ).nice(4);
  const [first, last] = [
    places.reduce((a, b) => Math.min(a, b), Infinity),
    places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const inset = shape === 'bars' ? 50 / Math.max(1, places.length) : 1;
  const x = scaleLinear([first, last], [inset, 100 - inset]);
  const along = (at: number): number => round(Math.min(Math.max(x(at), 0), 100));
  return {
    file,
    title,
    about,
    summary,
    unit,
    shape,
    along: picture.ticks(width).map(({ at, text }) => ({ at: along(at), text })),
    upwards: y.ticks(4).map((value) => ({ at: round(y(value)), text: formatNumber(value) })),
    series: series.map(({ name, values }) => {
      const points = places.map((at, row) => {
        const value = values[row];
        return { x: (along(at) * width) / 100, y: value === undefined ? undefined : y(value) };
      });
      return {
        name,
        points: thin(points).map((point) => ({
          x: round((point.x * 100) / width),
          y: point.y === undefined ? undefined : round(point.y),
        })),
      };
    }),
    marks: marks.map(({ at, name }) => ({ at: along(at), text: name })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
