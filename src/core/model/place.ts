/** A point in a text file. Lines and columns count from 1, the offset from 0, in UTF-16 units as editors do. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of a text file; `end` is the first point behind it. */
export interface Place {
  start: Point;
  end: Point;
}

/** Whether all of a place lies in another, which may be the same. */
export function isInside(inner: Place, outer: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
