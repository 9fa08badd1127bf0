import { aside } from './aside.ts';
import { chart } from './chart.ts';
import type { AnyElement } from './element.ts';
import { event } from './event.ts';
import { factors } from './factors.ts';
import { figure } from './figure.ts';
import { incident } from './incident.ts';
import { perspective } from './perspective.ts';
import { playbackElements } from './playback-elements.ts';
import { quote } from './quote.ts';
import { term } from './term.ts';
import { theme } from './theme.ts';
import { timeline } from './timeline.ts';

/** The elements that authors may use, by name. */
export type Vocabulary = ReadonlyMap<string, AnyElement>;

const engineElements: readonly AnyElement[] = [
  aside,
  chart,
  event,
  factors,
  figure,
  incident,
  perspective,
  quote,
  term,
  theme,
  timeline,
  ...playbackElements,
];

/** Our elements and those of an organisation; an organisation may replace one of ours by its name. */
export function vocabulary(added: readonly AnyElement[] = []): Vocabulary {
  return new Map([...engineElements, ...added].map((element) => [element.name, element]));
}
