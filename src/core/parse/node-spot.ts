import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';

/** Where a node of Markdown stands in the text that was parsed. */
export function nodeSpot({ position }: MdastNode): Spot {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
