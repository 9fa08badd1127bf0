/** A point of a screen that a finger touched. */
export interface TouchPoint {
  x: number;
  y: number;
}

/**
 * What a finger meant: a swipe to the side, or a tap on one of the two edges.
 * Anything that could be scrolling, zooming or reading means nothing.
 */
export function touchMove(from: TouchPoint, to: TouchPoint, width: number): 'next' | 'previous' | undefined {
  const across = to.x - from.x;
  const along = Math.abs(to.y - from.y);
  if (Math.abs(across) > 40 && Math.abs(across) > 2 * along) return across < 0 ? 'next' : 'previous';
  if (Math.abs(across) > 10 || along > 10) return undefined;
  if (to.x > width * 0.85) return 'next';
  return to.x < width * 0.15 ? 'previous' : undefined;
}
