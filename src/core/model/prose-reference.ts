/** A pointer from prose to something else in the knowledge base. */
export interface Reference {
  to: 'event' | 'person' | 'term' | 'theme' | 'incident' | 'picture' | 'table' | 'pause' | 'beat';
  id: string;
  /** The attribute that holds it. */
  attribute: string;
  /** The incident whose event or pause is meant, where that is not the incident of the narrative. */
  incident?: string;
}

/** Elements of prose by name, of which no more is asked here than what they point at. */
export type ReferringElements = ReadonlyMap<
  string,
  { refersTo?(attributes: Readonly<Record<string, unknown>>): readonly Reference[] }
>;
