import { squeezedAxis } from '../drawing/squeezed-axis.ts';
import type { SlideBlock, SlideShape } from '../formats/pptx/presentation.ts';
import type { SceneLane, SceneMark, SceneTime } from '../story/scene.ts';
import type { SlidePart } from './deck.ts';
import { lettersWide } from './letters-wide.ts';

/** Where now stands, in hundredths; behind now the axis goes on, without an end. */
const axisNow = 91;

/** The names of lanes have this column at most, and marks begin behind it. */
const mostForNames = 33;
const behindNames = 2;

/** Hundredths of a slide's height: a lane with its name on one line or on two, and the times below. */
const laneHeight = { least: 3.8, wanted: 8 } as const;
const timesHeight = 5;
/** One or two lanes stand in as much as this, so that they are seen from afar. */
const fewLanes = 20;

/** The picture of a story as lines, marks and names: a lane for each person, its name before it, marks where and when they knew. */
export function sceneDrawing(
  { scene, describes }: Extract<SlidePart, { type: 'scene' }>,
  laneOfNobody: string,
): Extract<SlideBlock, { type: 'shapes' }> {
  const named = scene.lanes.map((lane) => (lane.name === '' ? { ...lane, name: laneOfNobody } : lane));
  const lanes = Math.max(1, named.length);
  const least = lanes * laneHeight.least + timesHeight;
  const wanted = Math.max(fewLanes, lanes * laneHeight.wanted) + timesHeight;
  return {
    type: 'shapes',
    shapes: sceneShapes(named, scene.times, (100 * timesHeight) / least),
    alt: describes,
    place: { at: 'below', least, wanted },
  };
}

function sceneShapes(lanes: readonly SceneLane[], times: readonly SceneTime[], foot: number): SlideShape[] {
  const longest = Math.max(0, ...lanes.map(({ name }) => lettersWide(name)));
  const namesEnd = Math.min(mostForNames, longest);
  const start = namesEnd + 2 * behindNames;
  const marks = lanes.flatMap(({ marks }) => marks.map(({ at }) => ({ from: at })));
  const axis = squeezedAxis([...marks, ...times.map(({ at }) => ({ from: at }))], axisNow - start, { least: 2 });
  // What has happened so far ends where now stands, and be it one moment.
  const isOne = new Set([...marks.map(({ from }) => from), ...times.map(({ at }) => at)]).size < 2;
  const x = (at: number): number => (isOne ? axisNow : start + axis.at(at));
  const height = (100 - foot) / Math.max(1, lanes.length);
  const lineStart = namesEnd + behindNames / 2;
  return [
    ...lanes.flatMap(({ name, marks: ofLane }, lane): SlideShape[] => {
      const y = (lane + 0.5) * height;
      return [
        { kind: 'line', x1: lineStart, y1: y, x2: axisNow, y2: y, look: 'solid' },
        { kind: 'line', x1: axisNow, y1: y, x2: 100, y2: y, look: 'dashed' },
        { kind: 'words', x: 0, y: lane * height, width: namesEnd, height, text: name, align: 'left' },
        ...ofLane
          .filter(({ as }) => as !== 'hindsight')
          .map(({ at, as, now }) => ({ kind: 'mark' as const, x: x(at), y, look: lookOfMark(as, now) })),
      ];
    }),
    ...namesOfTimes(times, x).map((name): SlideShape => ({
      kind: 'words',
      ...name,
      y: 100 - foot,
      height: foot,
      align: 'middle',
    })),
  ];
}

/** When it is now, and when it began where that does not touch the other. */
function namesOfTimes(
  times: readonly SceneTime[],
  x: (at: number) => number,
): { x: number; width: number; text: string }[] {
  const named = times.filter(({ clock, day }) => clock !== '' || day !== '');
  const placed = [named.at(-1), named[0]].flatMap((time) => {
    if (!time) return [];
    const text = time.clock === '' ? time.day : time.clock;
    const width = lettersWide(text);
    return [{ x: Math.max(0, Math.min(x(time.at) - width / 2, 100 - width)), width, text }];
  });
  const [now, first] = placed;
  if (!now) return [];
  return first && first.x + first.width < now.x ? [first, now] : [now];
}

function lookOfMark(as: SceneMark['as'], now: boolean): 'now' | 'late' | 'plain' {
  if (now) return 'now';
  return as === 'learnt' ? 'late' : 'plain';
}
