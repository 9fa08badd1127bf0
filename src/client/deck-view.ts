/** Shows a slide up to a step. What comes later stays under `hidden`. */
export function showStep(slide: HTMLElement, step: number, hindsight: boolean): void {
  for (const part of slide.querySelectorAll<HTMLElement>('[data-step]')) {
    const at = Number(part.dataset['step']);
    part.hidden = at > step;
    part.classList.toggle('past', at < step);
    part.classList.toggle('now', at === step);
  }
  for (const later of slide.querySelectorAll<HTMLElement>('[data-later]')) later.hidden = !hindsight;
}

/** Where a key was pressed, in the words of deck-keys.ts. */
export function pressedOn(target: EventTarget | null): 'field' | 'control' | 'page' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field';
  return target.closest('a[href], button, summary') ? 'control' : 'page';
}

export function slidesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-slide]')];
}

export function shapeOf(slides: readonly HTMLElement[]): number[] {
  return slides.map(({ dataset }) => Number(dataset['steps'] ?? 0));
}

export function titleOf(slide: HTMLElement | undefined): string {
  return slide?.querySelector('.slide-heading')?.textContent ?? '';
}

/** Seconds of quiet that a slide asks for, at its question and only there. */
export function thinkingTime(slide: HTMLElement | undefined, step: number): number {
  return step > 0 ? 0 : Number(slide?.querySelector<HTMLElement>('[data-think]')?.dataset['think'] ?? 0);
}

/** The element that must be there because the same build wrote it. */
export function part<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page lacks ${selector}`);
  return found;
}
