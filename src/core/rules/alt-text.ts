import { findShownPictures } from '../rule-kit/shown-pictures.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'alt-text',
  title: 'Say what a picture shows',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) =>
    findShownPictures(world).flatMap(({ alt, document, whole }) => {
      if (alt === undefined || !saysNothing(alt)) return [];
      const written = alt.trim();
      return [
        atSpot(document, whole, {
          reason:
            written === ''
              ? 'Missing words for a picture; add what it shows'
              : `Unexpected “${written}” for a picture, expected what it shows`,
          help: 'Those who cannot see it, and search, have only these words. Say what a reader should notice: “Queue length climbs from 10:02 and never falls”.',
        }),
      ];
    }),
});

function saysNothing(alt: string): boolean {
  return /^(?:|image|picture|photo|screenshot|graph|chart|diagram|img|[\w -]+\.(?:png|jpe?g|webp|avif|gif|svg))$/i.test(
    alt.trim(),
  );
}
