import { rememberEach } from '../remember-each.ts';
import type { Beat } from '../story/beat.ts';
import { countRichWords, lineText, richLabel, richParagraph, type Rich, type RichBlock } from '../story/rich.ts';
import { ideasAt } from '../story/scene.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { inOneParagraph } from '../words/in-one-paragraph.ts';
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
  if (saidToPresenter(say).has(text)) return true;
  return parts.some((part) => {
    const spoken = part.type === 'think' ? say.pause(part.seconds) : part.type === 'sentence' && part.text;
    return spoken !== false && spoken !== '' && text.startsWith(spoken);
  });
}

/** What the site says in its own words to whoever presents. */
const saidToPresenter = rememberEach((say: SlideWords['deck']['say']): ReadonlySet<string> => {
  const { event, pause: _pause, named: _named, hindsight: _hindsight, knew: _knew, ...others } = say;
  return new Set([...Object.values(others), ...Object.values(event)]);
});

/**
 * What there is to say to a beat: first how to lead the room where that is the point, then what the narrative tells,
 * and where it tells little, what the record knows: cue and belief, who came to know of it, and the ideas alive. No beat
 * goes without.
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
      if (beat.untold) return richParagraph(say.untold);
      const event = beat.event === undefined ? undefined : story?.events[beat.event];
      const shown = event?.what === beat.said ? event : undefined;
      const later =
        shown?.laterKnown === undefined ? [] : [...richLabel(say.hindsight), ...richParagraph(shown.laterKnown)];
      const known = [
        shown?.cue && `${words.eventNotes.cue} ${shown.cue}`,
        shown?.believed && `${words.eventNotes.believed} ${shown.believed}`,
        ...(shown && story ? knownThen(shown, story, words) : []),
      ].filter((line): line is string => line !== undefined && line !== '');
      // The same in every plan, whatever part the event has in it.
      const kind = event && event.kind !== 'signal' ? event.kind : 'moment';
      const asked = beat.kind === 'signal' ? 'signal' : kind;
      const ask = say.event[asked];
      const recorded =
        shown && (told.length === 0 || known.length > 0) ? richParagraph(inOneParagraph([shown.what, ...known])) : [];
      const isThin = countRichWords(told) < enoughToSay;
      return [...told, ...(isThin ? [...recorded, ...richParagraph(ask)] : []), ...later];
    }
    case 'chapter':
      return told.length > 0 ? told : richParagraph(say.event.moment);
    case 'resolution': {
      const named = story ? richParagraph(say.named(story.title)) : [];
      return [...told, ...richParagraph(say.resolution), ...named];
    }
    case 'sense':
      return [...richParagraph(say.sense), ...told];
    case 'impact':
      return richParagraph(say.impact);
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

/** Words of a narrative that carry a slide; with fewer, the record has its say too. */
const enoughToSay = 20;

/** What a record says of an event beside its sentence: who came to know of it and how, and which ideas were alive. */
function knownThen(event: StoryEvent, story: Story, { deck }: SlideWords): string[] {
  const names = new Map(story.people.map(({ id, name }) => [id, name]));
  const knew = event.known.map(({ by, how }) => `${names.get(by) ?? by}${how === undefined ? '' : ` (${how})`}`);
  const alive = ideasAt(story, story.events.indexOf(event)).filter(({ state }) => state === 'alive');
  const ideas = alive.map(({ text, by }) => `“${withoutStop(text)}”${by === '' ? '' : ` (${by})`}`);
  return [
    ...(knew.length > 0 ? [deck.say.knew(knew.join('; '))] : []),
    ...(ideas.length > 0 ? [`${deck.ideas}: ${ideas.join('; ')}.`] : []),
  ];
}

function withoutStop(text: string): string {
  return text.replace(/[.。]$/u, '');
}
