import type { DeckWish } from '../core/deck/deck-keyboard.ts';
import { quietLeft, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { clockText } from '../core/deck/pace.ts';
import { unveil } from '../core/deck/veil.ts';
import type { ChosenBeat } from '../core/story/choose-beats.ts';
import type { Choices, PlanWish } from '../core/story/outline.ts';

/** The slides of a stage that a wish chooses, each with its minutes; those that it leaves out leave the document. */
export async function slidesFor(root: ParentNode, wish: PlanWish): Promise<HTMLElement[]> {
  const all = [...root.querySelectorAll<HTMLElement>('[data-slide]')];
  const data = root.querySelector('.deck-outline')?.textContent;
  const asked = wish.audience !== undefined || wish.minutes !== undefined;
  const chosen = asked && data ? await chosenFrom(JSON.parse(data) as Choices, wish) : undefined;
  const minutes = new Map(chosen?.map((each) => [each.beat, each.minutes]));
  return all.filter((slide, index) => {
    const told = chosen ? minutes.has(index) : !('spare' in slide.dataset);
    if (chosen) slide.dataset['minutes'] = String(minutes.get(index) ?? 0);
    if (!told) slide.remove();
    return told;
  });
}

/** Few addresses wish anything, so that the choosing is fetched only for them. */
async function chosenFrom(choices: Choices, wish: PlanWish): Promise<readonly ChosenBeat[]> {
  const { chooseSlides } = await import('../core/story/choose-slides.ts');
  return chooseSlides(choices, wish);
}

/** Shows a slide up to a step. What comes later stays veiled; what has had its time goes. */
export function showStep(slide: HTMLElement, { step, hindsight, follow, align }: DeckState): void {
  unveiled(slide);
  for (const part of slide.querySelectorAll<HTMLElement>('[data-step]')) {
    const { dataset } = part;
    const over = dataset['until'] !== undefined && step >= Number(dataset['until']);
    const shown = Number(dataset['step']) <= step && !over && (hindsight || !('later' in dataset));
    if (shown) unveiled(part);
    part.hidden = !shown;
    part.classList.toggle('now', Number(dataset['step']) === step && step > 0);
  }
  for (const lane of slide.querySelectorAll<SVGElement>('.scene-lane'))
    lane.classList.toggle('scene-aside', follow !== undefined && lane.dataset['person'] !== String(follow));
  slide.classList.toggle('with-hindsight', hindsight);
  const frames = slide.querySelectorAll<HTMLElement>('[data-align]');
  frames.forEach((frame, index) => {
    frame.hidden = index !== align % frames.length;
  });
}

function unveiled(element: HTMLElement): void {
  const { veiled, slide } = element.dataset;
  if (veiled === undefined) return;
  element.innerHTML = unveil(veiled);
  // The heading that names the slide is there from now on.
  if (slide !== undefined) element.setAttribute('aria-labelledby', `t-${slide}`);
  delete element.dataset['veiled'];
}

/**
 * Sets a slide that holds a lot a little closer, in two steps that both stay legible from the last row. Measured, not
 * guessed: rooms differ in their screens and fonts.
 */
export function fitSlide(slide: HTMLElement): void {
  slide.classList.remove('dense', 'denser');
  for (const closer of ['dense', 'denser']) {
    if (slide.scrollHeight <= slide.clientHeight + 1) return;
    slide.classList.add(closer);
  }
}

/** Shows the hands counted and the quiet time left on a slide. */
export function showCounts(slide: HTMLElement, { hands, quiet }: DeckState, now: number): void {
  const counted = hands[slide.dataset['slide'] ?? ''] ?? [];
  slide.querySelectorAll<HTMLElement>('.options li').forEach((option, index) => {
    const count = counted[index] ?? 0;
    if (count > 0) option.dataset['hands'] = String(count);
  });
  const think = slide.querySelector<HTMLElement>('[data-think]');
  const left = quietLeft(quiet, now);
  if (!think) return;
  if (left === undefined) delete think.dataset['left'];
  else think.dataset['left'] = clockText(left);
}

/** A wish as a move, completed by what the present slide shows; undefined where it has no meaning there. */
export function moveFor(wish: DeckWish, slide: HTMLElement | undefined, now: number): DeckMove | undefined {
  switch (wish.type) {
    case 'fullScreen':
    case 'leave':
    case 'restartClock':
    case 'takeQuestion':
    case 'park':
    case 'nothing':
      return undefined;
    case 'follow':
      return { type: 'follow', people: peopleOn(slide) };
    case 'align':
      return { type: 'align', ways: slide?.querySelectorAll('[data-align]').length ?? 0 };
    case 'quiet': {
      const seconds = Number(slide?.querySelector<HTMLElement>('[data-think]')?.dataset['think'] ?? 0);
      return seconds > 0 ? { type: 'quiet', seconds, now } : undefined;
    }
    case 'digit': {
      const options = slide?.querySelectorAll('.part:not([hidden]) .options li').length ?? 0;
      const code = slide?.dataset['slide'] ?? '';
      if (options > 0)
        return wish.digit > 0 && wish.digit <= options ? { type: 'hand', code, option: wish.digit - 1 } : undefined;
      const people = peopleOn(slide);
      return people.length > 0
        ? { type: 'lookAt', person: wish.digit === 0 ? undefined : people[wish.digit - 1] }
        : undefined;
    }
    default:
      return wish;
  }
}

/** Whoever has a lane on a slide, from top to bottom. */
function peopleOn(slide: HTMLElement | undefined): number[] {
  const scene = [...(slide?.querySelectorAll('.part-scene') ?? [])].findLast((part) => !(part as HTMLElement).hidden);
  return [...(scene?.querySelectorAll<SVGElement>('.scene-lane[data-person]') ?? [])].map(({ dataset }) =>
    Number(dataset['person']),
  );
}

/** Name of the person that a slide follows. */
export function followedName(slide: HTMLElement | undefined, follow: number | undefined): string | undefined {
  if (follow === undefined) return undefined;
  return slide?.querySelector(`.scene-lane[data-person="${String(follow)}"] .scene-name`)?.textContent ?? undefined;
}

/** How long a story that plays stays at each step of a slide, in milliseconds: its minutes, shared. */
export function dwellOn(slide: HTMLElement | undefined): number {
  const steps = Number(slide?.dataset['steps'] ?? 0) + 1;
  return Math.max(1500, (Number(slide?.dataset['minutes'] ?? 0) * 60_000) / steps);
}

/** Where a key was pressed, in the words of deck-keyboard.ts. */
export function pressedOn(target: EventTarget | null): 'field' | 'control' | 'page' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field';
  return target.closest('a[href], button, summary') ? 'control' : 'page';
}

export function shapeOf(slides: readonly HTMLElement[]): number[] {
  return slides.map(({ dataset }) => Number(dataset['steps'] ?? 0));
}

/** A list item for each slide, whose link asks to go there. */
export function slideLinks(
  slides: readonly HTMLElement[],
  page: string,
  nameOf: (slide: HTMLElement, index: number) => string,
  goTo: (index: number) => void,
): HTMLElement[] {
  return slides.map((slide, index) => {
    const link = document.createElement('a');
    link.href = `${page}#s=${slide.dataset['slide'] ?? ''}.0`;
    link.textContent = nameOf(slide, index);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(index);
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}

export function titleOf(slide: HTMLElement | undefined): string {
  if (slide) unveiled(slide);
  return slide?.querySelector('.slide-heading')?.textContent ?? '';
}
