import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { engineRoot } from './engine-root.ts';

const pages = [
  ['/_check', '_check.astro'],
  ['/_check/themes', '_garden.astro'],
  ['/_reviews', '_reviews.astro'],
] as const;

/**
 * Pages that are there in dev alone: every message of the checker at /_check/, what could be tended below it, and where each
 * review stands at /_reviews/. Astro leaves files that begin with _ out of src/pages, so they are put in here.
 */
export function devPages(): AstroIntegration {
  return {
    name: 'second-story:dev-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, page] of pages)
          injectRoute({ pattern, entrypoint: fileURLToPath(new URL(`src/pages/${page}`, engineRoot)) });
      },
    },
  };
}
