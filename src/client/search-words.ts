import type { Counted } from '../core/words/counted.ts';
import type { EntryType, FacetName } from '../core/search/search-entry.ts';

/** What search says, as the page hands it over. */
export interface SearchWords {
  language: string;
  /** With places for `{day}`, `{month}` and `{year}`. */
  date: string;
  months: readonly string[];
  types: Readonly<Record<EntryType, string>>;
  filters: Readonly<Record<FacetName, string>>;
  found: Counted;
  foundFull: Counted;
  foundOther: Counted;
  foundSome: Counted;
  otherValues: Counted;
  moreValues: Counted;
  nothing: string;
  leastFar: string;
  mended: string;
  nearWords: string;
  more: string;
  failed: string;
  clear: string;
}
