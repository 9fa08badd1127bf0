import { html, type Html } from '../html.ts';
import type { Story } from './deck.ts';

/** Where a slide is seen: the readable page holds everything at once, the stage only what the room may know. */
export type Face = 'page' | 'stage';

/** On the stage, steps after the first wait under `hidden`: out of sight, and out of the accessibility tree. */
export function stepMark(step: number, face: Face): Html | false {
  return face === 'stage' && html` data-step="${step}"${step > 0 && html` hidden`}`;
}

/** A story by its title; on the stage it is no link, so that no slip of a key leaves the room. */
export function storyTitle(story: Story, face: Face): Html {
  return face === 'page' ? html`<a href="${story.href}">${story.title}</a>` : html`${story.title}`;
}

/** A story before its reveal: readers see the title, the room sees the teaser. */
export function storyTeaser(story: Story, face: Face): Html {
  return face === 'page' ? storyTitle(story, face) : html`${story.teaser}`;
}
