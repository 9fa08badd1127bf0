import { deckToMdx } from '../core/deck/deck-to-mdx.ts';
import { namedInStories } from '../core/deck/named-in-records.ts';
import type { ChosenStories } from './choice-stories.ts';
import { deckOfStories } from './made-deck.ts';
import { savePowerPoint } from './power-point.ts';
import { saveFile } from './save-file.ts';

/** Saves what is chosen as PowerPoint slides. */
export async function saveSlides(stories: ChosenStories): Promise<void> {
  const deck = deckOfStories(stories);
  if (deck) await savePowerPoint(deck, `${nameOf(stories)}.pptx`);
}

/** Saves it as a file of playbacks/, to go on editing. */
export function saveMdx(stories: ChosenStories): void {
  const deck = deckOfStories(stories);
  if (deck) saveFile(`${nameOf(stories)}.mdx`, deckToMdx(deck, namedInStories(stories.source.stories)), 'text/plain');
}

function nameOf({ follow, source: { stories } }: ChosenStories): string {
  const [only] = stories;
  return follow?.theme.id ?? (stories.length === 1 && only ? only.id : 'playback');
}
