import type { Incident } from '../graph/knowledge-graph.ts';
import type { DataTable } from '../model/data-table.ts';
import type { Term } from '../model/term.ts';
import type { Words } from '../words/words.ts';

/** What elements may know of the world around the prose. Look-ups answer undefined for what readers cannot reach. */
export interface NarrativeContext {
  words: Words;
  /** The incident whose prose this is, if any. */
  incident: Incident | undefined;
  /** An id for something on this page; undefined when something before it took it already. */
  anchor(id: string): string | undefined;
  /** Address of a page or file of the site, from its path below the root: `incidents/x/`. */
  href(path: string): string;
  incidentTitle(id: string): string | undefined;
  themeTitle(id: string): string | undefined;
  term(id: string): Term | undefined;
  /** The table at an address relative to the prose's own folder; undefined if there is none, or none that can be read. */
  table(address: string): DataTable | undefined;
  /** The picture at an address relative to the prose's own folder. */
  picture(address: string): Picture | undefined;
  /** Whether a whole timeline in this prose gives its events their addresses; so in the narrative itself, and nowhere else on its page. */
  eventAnchors?: boolean;
}

/** A picture as the site serves it. */
export interface Picture {
  /** Address of the version for browsers that know no better. */
  src: string;
  /** Versions by width, widest last; empty for SVG. */
  variants: readonly { src: string; width: number }[];
  /** Address of the version that programs for slides take. */
  forSlides: string;
  width: number;
  height: number;
}
