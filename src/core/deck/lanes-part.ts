import type { MilestoneName } from '../model/milestones.ts';
import type { Story } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import type { PartContent } from './deck.ts';

const shown: readonly MilestoneName[] = ['latentSince', 'began', 'detected', 'declared', 'mitigated', 'resolved'];
/** What a room looks for first: what came before somebody noticed, and what after. */
const alignFirst: readonly MilestoneName[] = ['detected', 'began', 'declared', 'mitigated', 'resolved'];

/** Stories under one another by their milestones; what is not known stays visible as not known. */
export function lanesPart(stories: readonly Story[], words: SlideWords): PartContent {
  const dated = (name: MilestoneName): number =>
    stories.filter(({ milestones }) => milestones.some((each) => each.name === name && each.at)).length;
  const used = shown.filter((name) => dated(name) > 0);
  return {
    type: 'lanes',
    lanes: {
      rows: stories.map(({ title, day, milestones }) => ({
        title,
        day,
        points: used.map((name) => {
          const found = milestones.find((each) => each.name === name);
          const at = found?.at && (found.at.from + found.at.to) / 2;
          const text = found ? [found.day, found.clock].filter((part) => part !== '').join(', ') : '';
          return { name: words.milestones[name], at, text: text === '' ? words.notKnown : text };
        }),
      })),
      align: alignFirst
        .filter((name) => dated(name) >= 2)
        .map((name) => ({ name: words.milestones[name], title: words.deck.alignedOn(words.milestones[name]) })),
      note: words.deck.lanesNote,
    },
  };
}
