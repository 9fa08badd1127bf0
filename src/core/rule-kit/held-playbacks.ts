import type { Held } from '../model/held.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';

/** One time that a playback was held, and where that stands. */
export interface HeldPlayback {
  held: Held;
  document: ProseDocument<'narrative' | 'playback'>;
  path: YamlPath;
}

/** Every time that what is told in these files was held, as their front matter lists it. */
export function heldOf(documents: readonly ProseDocument<'narrative' | 'playback'>[]): HeldPlayback[] {
  return documents.flatMap((document) =>
    document.card.held.map((held, index) => ({ held, document, path: ['held', index] })),
  );
}
