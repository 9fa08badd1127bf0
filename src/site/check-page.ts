import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { engineRoot } from './engine-root.ts';

const pages = [
  ['/_check', '_check.astro'],
  ['/_check/themes', '_garden.astro'],
] as const;

/** In dev: every message of the checker at /_check/, and what could be tended below it. Astro leaves files that begin with _ out of src/pages, so they are put in here. */
export function checkPage(): AstroIntegration {
  return {
    name: 'second-story:check-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, page] of pages)
          injectRoute({ pattern, entrypoint: fileURLToPath(new URL(`src/pages/${page}`, engineRoot)) });
      },
    },
  };
}
