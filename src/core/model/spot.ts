/** A stretch of a file in UTF-16 units from its beginning; `end` is the first unit behind it. */
export interface Spot {
  start: number;
  end: number;
}
