/** What search knows of one page. Build, dev, the terminal and assistants all start from this value. */
export interface SearchEntry {
  /** Path of the page below the site's root. */
  path: string;
  title: string;
  type: EntryType;
  /** ISO date, or empty. */
  day: string;
  /** The line below the title: a hook, a definition. */
  hook: string;
  /** Alert names and error texts, as people will paste them. */
  symptoms: readonly string[];
  /** Other words for the same thing, which an author wrote. */
  aliases: readonly string[];
  tags: readonly string[];
  /** Names of what it touches: services, teams, themes with what is said of them. */
  names: readonly string[];
  /** Ids by facet, for filters. */
  facets: Facets;
  /** The whole text, in the order of the page. */
  passages: readonly Passage[];
}

export const entryTypes = [
  'incident',
  'theme',
  'playback',
  'analysis',
  'term',
  'service',
  'team',
  'handbook',
  'rule',
  'page',
] as const;
export type EntryType = (typeof entryTypes)[number];

export const facetNames = [
  'type',
  'theme',
  'kind',
  'service',
  'team',
  'year',
  'severity',
  'factor',
  'detected',
  'hardest',
  'actions',
] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** A stretch of a page with an address of its own: what stands below a heading, or one event. */
export interface Passage {
  /** The anchor on the page; empty for what stands before the first. */
  id: string;
  title: string;
  /** Sentences; paragraphs are parted by line breaks. */
  text: string;
}
