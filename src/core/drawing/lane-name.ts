import { lettersOnOneLine, type SceneLane } from '../story/scene.ts';

/** The words that names of lanes need beside those of people. */
export interface LaneWords {
  /** Name of the lane for what happened before nobody's eyes in particular. */
  laneOfNobody: string;
  /** Name of a lane that so many people share, where their names are too long together. */
  laneOfOthers(people: number): string;
}

/** Letters that two lines before a lane surely hold, and one above it. */
const twoLines = 50;

/** Name of a lane, and the same on one line; they are alike where the name is short anyway. */
export function laneName(
  { name, short, people }: Pick<SceneLane, 'name' | 'short' | 'people'>,
  words: LaneWords,
): LaneName {
  if (name === '') return { name: words.laneOfNobody, short: words.laneOfNobody };
  const onOneLine = short ?? (name.length <= lettersOnOneLine ? name : words.laneOfOthers(people));
  // Of several people, a count in one picture and their names in the next would look like another lane.
  const most = people > 1 ? lettersOnOneLine : twoLines;
  return { name: name.length > most ? onOneLine : name, short: onOneLine };
}

export interface LaneName {
  name: string;
  short: string;
}
