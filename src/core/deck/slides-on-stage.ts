import { html, joinHtml, type Html } from '../html.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { isFigure, stepCount, type Slide, type SlidePart } from './deck.ts';
import { onOneLine, partToHtml } from './part-to-html.ts';

/** Slides of a stage: what its page shows at once, and what it holds back until the room gets there. */
export interface SlidesOnStage {
  markup: Html;
  /** Markup of what is veiled; `data-veiled` of an element is its place here. */
  veiled: readonly string[];
}

/**
 * Slides as a stage has them, each one element, empty until the room gets there; the first is seen at once. What a step
 * reveals is held back once more, so that neither the page nor a screen reader is ahead of the room.
 * @param isChosen whether the usual length tells a slide.
 */
export function slidesOnStage(
  slides: readonly Slide[],
  words: SlideWords,
  isChosen: (slide: Slide) => boolean = () => true,
): SlidesOnStage {
  const veiled: string[] = [];
  const veil = ({ html: markup }: Html): Html => html` hidden data-veiled="${veiled.push(markup) - 1}"`;
  const slide = (each: Slide, index: number): Html => {
    const inner = slideInner(each, words, veil);
    return html`<section class="slide slide-${each.kind}" data-slide="${each.code}" data-kind="${each.kind}" data-steps="${stepCount(each)}" data-minutes="${each.minutes}"${!isChosen(each) && html` data-spare`}${index > 0 ? veil(inner) : html` aria-labelledby="t-${each.code}"`}>${index === 0 && inner}</section>`;
  };
  return { markup: joinHtml(slides.map(slide), '\n'), veiled };
}

function slideInner(slide: Slide, words: SlideWords, veil: (markup: Html) => Html): Html {
  const heading = html`<h2 class="slide-heading" id="t-${slide.code}" tabindex="-1">${onOneLine(slide.title)}</h2>`;
  const parts = slide.parts.map((part, index) => {
    const body = partToHtml(part, 'stage', words);
    const until = goneAt(part, index, slide);
    const hindsight = part.type === 'note' && part.layer === 'hindsight';
    const isVeiled = part.step > 0 || hindsight;
    return html`<div class="part part-${part.type}${part.type === 'scene' && part.dim && ' part-dim'}" data-step="${part.step}"${until !== undefined && html` data-until="${until}"`}${hindsight && html` data-later`}${isVeiled && veil(body)}>${!isVeiled && body}</div>`;
  });
  return html`<div class="slide-inner">${heading}${joinHtml(parts)}</div>`;
}

/** A new picture takes the place of the old one; what helps to think goes when the answer comes. */
function goneAt(part: SlidePart, index: number, { kind, parts }: Slide): number | undefined {
  const drawn = part.type === 'scene' || part.type === 'ideas';
  const after = parts.slice(index + 1).filter(({ step }) => step > part.step);
  if (kind === 'pause' && part.type === 'ideas') return 1;
  if (drawn) return after.find((later) => later.type === part.type || isFigure(later))?.step;
  return kind === 'pause' && part.step === 0 && part.type !== 'question' ? 1 : undefined;
}
