import type { BeatContent, BeatFrame } from './beat.ts';
import type { Story } from './story.ts';

/**
 * The line of a beat's slide as far as the stories have it: its sentence or question, or its heading. Undefined where the
 * site says it in its own words.
 */
export function beatLine(beat: BeatContent & Pick<BeatFrame, 'story'>, stories: readonly Story[]): string | undefined {
  const story = beat.story === undefined ? undefined : stories[beat.story];
  switch (beat.kind) {
    case 'opening':
      return beat.teaser === '' ? undefined : beat.teaser;
    case 'signal':
    case 'moment':
    case 'consequence':
    case 'turn':
      return beat.untold === undefined ? beat.said : undefined;
    case 'pause':
      return story?.pauses[beat.pause]?.question;
    case 'chapter':
      return beat.text === '' ? beat.title : beat.text;
    case 'resolution':
      return beat.event === undefined ? undefined : story?.events[beat.event]?.what;
    case 'guise':
      return beat.lookedLike.length > 0 ? beat.theme.title : beat.how;
    case 'contrast':
      return beat.how;
    case 'decision':
      return beat.action?.text;
    case 'discuss':
      return beat.questions[0];
    default:
      return undefined;
  }
}
