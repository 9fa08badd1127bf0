import type { PlainNarrative } from './plain-narrative.ts';
import type { PackageName } from './versions.ts';

/** Another tool that publishes the same narratives, each as a plain page. */
export interface Peer {
  /** What the command line calls it. */
  id: string;
  /** As people call it. */
  name: string;
  /** We are within it if our CPU seconds are at most this many times theirs, at 1,000 narratives of 900 words. */
  budget: number;
  packages: readonly PackageName[];
  /** Text by path of its project, less package.json. */
  files(narratives: readonly PlainNarrative[]): Readonly<Record<string, string>>;
  /** One build: scripts for Node with their arguments, one after another. */
  commands: readonly (readonly string[])[];
  /** What a build leaves, output and caches: removed before the next, because each is to be a first one. */
  leaves: readonly string[];
}
