import { bareBeat, type BeatDraft, type OpeningBeat } from './beat.ts';
import { wentWell } from './across-beats.ts';
import type { Story } from './story.ts';

/** What stands before all stories. @param teaser a neutral name for the whole. */
export function openingBeats(stories: readonly Story[], teaser: string | undefined): BeatDraft[] {
  return [
    firstBeat(stories, teaser),
    { ...bareBeat, id: 'rules', kind: 'rules', natural: 0.75 },
    ...termsBeats(stories),
  ];
}

function firstBeat(stories: readonly Story[], teaser: string | undefined): BeatDraft {
  const [only] = stories;
  const alone = stories.length === 1 ? only : undefined;
  const opening = alone
    ? openingOf(alone)
    : {
        kind: 'opening' as const,
        place: '',
        day: '',
        teaser: '',
        // Each story says at its own beginning what it meant for people.
        felt: [],
      };
  const notes = alone ? alone.beginning : [];
  return { ...bareBeat, id: 'start', ...opening, first: true, teaser: teaser ?? opening.teaser, notes, natural: 1 };
}

const mostTerms = 6;

/** Words that a newcomer needs; each is explained once. */
export function termsBeats(stories: readonly Story[]): BeatDraft[] {
  const terms = [
    ...new Map(stories.flatMap((story) => story.terms.map((term) => [term.term, term] as const))).values(),
  ].slice(0, mostTerms);
  return terms.length === 0
    ? []
    : [{ ...bareBeat, id: 'terms', kind: 'terms', terms, natural: 0.75 + 0.4 * terms.length }];
}

/**
 * What the room may know of a story: no title, no amount, and of the impact only what people felt first. Where nothing
 * broke, that nobody felt it is the end of the story and not its beginning.
 */
export function openingOf(story: Story): OpeningBeat {
  const { place, day, teaser, impact } = story;
  const felt = impact.slice(0, wentWell(story) ? 0 : 1).filter(({ what }) => !/\p{N}/u.test(what));
  return {
    kind: 'opening',
    first: false,
    place,
    day,
    teaser,
    felt: felt.map(({ who, what }) => (who === undefined ? what : `${who}: ${what}`)),
  };
}
