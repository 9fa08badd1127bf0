import { clockText } from '../core/deck/clock-text.ts';
import type { DeckState } from '../core/deck/deck-state.ts';
import { quietLeft } from '../core/deck/quiet-left.ts';

/** Shows the hands counted and the quiet time left on a slide. */
export function drawCounts(
  root: HTMLElement,
  code: string | undefined,
  { hands, quiet }: DeckState,
  now: number,
): void {
  const counted = hands[code ?? ''] ?? [];
  root.querySelectorAll<HTMLElement>('.options li').forEach((option, index) => {
    const count = counted[index] ?? 0;
    if (count > 0) option.dataset['hands'] = String(count);
  });
  const think = root.querySelector<HTMLElement>('[data-think]');
  const left = quietLeft(quiet, now);
  if (!think) return;
  if (left === undefined) delete think.dataset['left'];
  else think.dataset['left'] = clockText(left);
}
