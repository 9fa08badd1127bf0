import type { PlainNarrative } from './plain-narrative.ts';
import type { PackageName } from './versions.ts';

/** A whole build, or each page: we publish several pages for a narrative, and a tool that publishes one does less. */
export interface Budget {
  of: 'build' | 'page';
  most: number;
}

/** Another tool that publishes the same narratives, each as a plain page. */
export interface Peer {
  /** What the command line calls it. */
  id: string;
  /** As people call it. */
  name: string;
  /** We are within it if our CPU seconds, of a build or of an HTML page, are at most this many times theirs, at 1,000 narratives of 900 words. */
  budget: Budget;
  packages: readonly PackageName[];
  /** Text by path of its project, less package.json. */
  files(narratives: readonly PlainNarrative[]): Readonly<Record<string, string>>;
  /** One build: scripts for Node with their arguments, one after another. */
  commands: readonly (readonly string[])[];
  /** What a build leaves, its site first, then caches: put aside before the next, because each is to be a first one. */
  leaves: readonly string[];
}
