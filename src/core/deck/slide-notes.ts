import type { Beat } from '../story/beat.ts';
import { lineText, richLabel, richParagraph, type Rich, type RichBlock } from '../story/rich.ts';
import type { Story } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import type { Slide } from './deck.ts';

/** Notes parted into what is said at once, and what only hindsight knows; {@link slideNotes} puts that last, below its label. */
export function partNotes(notes: Rich, { deck }: SlideWords): { said: Rich; later: Rich } {
  const at = notes.findIndex((block) => block.type === 'label' && lineText(block.children) === deck.say.hindsight);
  return at < 0 ? { said: notes, later: [] } : { said: notes.slice(0, at), later: notes.slice(at) };
}

/**
 * Whether a note is there for whoever presents alone: how to lead the room, or the slide's own sentence to be spoken. A
 * reader has the sentence before them, and no room to lead.
 */
export function isForPresenter(
  block: RichBlock,
  { parts }: Pick<Slide, 'parts'>,
  { deck: { say } }: SlideWords,
): boolean {
  if (block.type !== 'paragraph') return false;
  const text = lineText(block.children);
  const spoken = parts.flatMap((part) => {
    if (part.type === 'sentence') return [part.text];
    return part.type === 'think' ? [say.pause(part.seconds)] : [];
  });
  const { event, pause: _pause, named: _named, hindsight: _hindsight, ...others } = say;
  return (
    [...Object.values(others), ...Object.values(event)].includes(text) ||
    spoken.some((words) => words !== '' && text.startsWith(words))
  );
}

/**
 * What there is to say to a beat: first how to lead the room where that is the point, then what the narrative tells,
 * and where it tells nothing, what the record knows. No beat goes without.
 */
export function slideNotes(beat: Beat, stories: readonly Story[], words: SlideWords): Rich {
  const { say } = words.deck;
  const story = beat.story === undefined ? undefined : stories[beat.story];
  const told = beat.notes;
  switch (beat.kind) {
    case 'opening':
      return [...richParagraph(beat.first ? say.welcome : say.nextStory), ...told];
    case 'rules':
      return richParagraph(say.rules);
    case 'terms':
      return richParagraph(say.terms);
    case 'pause':
      return [...richParagraph(say.pause(story?.pauses[beat.pause]?.think ?? 45)), ...richParagraph(say.afterPause)];
    case 'signal':
    case 'moment':
    case 'consequence':
    case 'turn': {
      const event = beat.event === undefined ? undefined : story?.events[beat.event];
      const shown = event?.what === beat.said ? event : undefined;
      const later =
        shown?.laterKnown === undefined ? [] : [...richLabel(say.hindsight), ...richParagraph(shown.laterKnown)];
      const known = [
        shown?.cue && `${words.eventNotes.cue} ${shown.cue}`,
        shown?.believed && `${words.eventNotes.believed} ${shown.believed}`,
      ].filter((line) => line !== undefined && line !== '');
      // The same in every plan, whatever part the event has in it.
      const kind = event && event.kind !== 'signal' ? event.kind : 'moment';
      const asked = beat.kind === 'signal' ? 'signal' : kind;
      const ask = say.event[shown === undefined ? 'consequence' : asked];
      const otherwise = shown
        ? [...richParagraph([shown.what, ...known].join(' ')), ...richParagraph(ask)]
        : richParagraph(ask);
      return [...(told.length > 0 ? told : otherwise), ...later];
    }
    case 'chapter':
      return told.length > 0 ? told : richParagraph(say.event.moment);
    case 'resolution': {
      const named = story ? richParagraph(say.named(story.title)) : [];
      return [...told, ...richParagraph(say.resolution), ...named];
    }
    case 'sense':
      return [...richParagraph(say.sense), ...told];
    case 'lanes':
      return richParagraph(say.lanes);
    case 'guise':
      return [
        ...richParagraph(beat.prompt === undefined ? say.guise : say.lastGuise),
        ...richParagraph(beat.theme.definition),
      ];
    case 'contrast':
      return richParagraph(beat.unharmed ? say.unharmed : say.contrast);
    case 'action':
      return richParagraph(say.actions);
    case 'open':
      return richParagraph(say.open);
    case 'discuss':
      return [...richParagraph(say.discuss), ...told];
    case 'decision':
      return richParagraph(say.decision);
  }
}
