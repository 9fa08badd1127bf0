import { html, joinHtml, type Html } from '../html.ts';
import type { Rich } from '../story/rich.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { isFigure, type Slide } from './deck.ts';
import { richToHtml } from './rich-to-html.ts';
import type { RunTime } from './run-times.ts';
import { isForPresenter, partNotes } from './slide-notes.ts';
import { partToHtml } from './part-to-html.ts';

/**
 * A slide of the readable page, with what is said to it, and for a run-sheet when it begins and how long it takes. A spare
 * one, which another length may tell, has no drawing for paper: client/paper-drawings.ts brings it when it is told.
 */
export function slideOnPage(slide: Slide, words: SlideWords, { run, spare = false }: SlideInFlow = {}): Html {
  const { said, later } = partNotes(slide.notes, words);
  const prose = (rich: Rich): Html => richToHtml(rich, { links: 'linked', heading: 3 });
  const toRead = said.filter((block) => !isForPresenter(block, slide, words));
  const spoken = said.map((block) =>
    toRead.includes(block) ? prose([block]) : html`<div class="notes-spoken">${prose([block])}</div>`,
  );
  const notes =
    slide.notes.length > 0 &&
    html`<div class="slide-notes${toRead.length + later.length === 0 && ' notes-spoken'}">${joinHtml(spoken)}${later.length > 0 && html`<div class="notes-later">${prose(later)}</div>`}</div>`;
  return html`<section class="slide slide-${slide.kind}" id="${slide.id}" data-slide-code="${slide.code}"${run && html` data-at="${run.at}" data-takes="${run.takes}"`}><h2>${slide.title}</h2>${pageParts(slide, words, spare)}${notes}</section>`;
}

/** How a slide stands on its page. */
export interface SlideInFlow {
  run?: RunTime | undefined;
  spare?: boolean;
}

/** What an answer shows, below the question on the readable page. */
export function answerOnPage(slide: Slide, words: SlideWords): Html {
  return joinHtml(
    slide.parts
      .filter(({ step, type }) => step > 0 && type !== 'scene' && type !== 'ideas')
      .map((part) => partToHtml(part, 'page', words)),
  );
}

/** A slide among the questions of a handout: what it says to a room that knows nothing else yet. */
export function slideOnHandout(slide: Slide, words: SlideWords): Html {
  const asked = slide.kind === 'pause';
  const shown = slide.parts.filter((part) => {
    if (part.type === 'note') return !asked && part.layer === undefined;
    return (!asked || part.step === 0) && part.type !== 'scene' && part.type !== 'ideas' && part.type !== 'think';
  });
  return html`<section class="slide slide-${slide.kind}"><h2>${slide.title}</h2>${joinHtml(shown.map((part) => partToHtml(part, 'page', words)))}</section>`;
}

function pageParts(slide: Slide, words: SlideWords, spare: boolean): Html {
  const asked = slide.kind === 'pause';
  const needsNone = spare || slide.parts.some(isFigure);
  return joinHtml(
    slide.parts
      .filter(({ step }) => !asked || step === 0)
      .map((part) => {
        // On a screen, one drawing where a reader stops to think and one at the end say enough.
        if (part.type !== 'scene' || asked || slide.kind === 'resolution') return partToHtml(part, 'page', words);
        return html`${!needsNone && html`<div class="on-paper">${partToHtml(part, 'page', words)}</div>`}`;
      }),
  );
}
